// A page that waits for a reading is fetched again every second, so that a reader of the screen is told of progress
// without losing the place; without script the page refreshes itself.
export function followProgress() {
  const waiting = document.querySelector("[data-progress]");
  if (!waiting) return;

  const look = async () => {
    const response = await fetch(waiting.dataset.progress, { headers: { accept: "application/json" } });
    if (!response.ok) return location.reload();
    const { done, said } = await response.json();
    if (done) return location.reload();
    if (waiting.textContent !== said) waiting.textContent = said;
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
