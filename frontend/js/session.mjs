// Warns three minutes before an idle session ends, in every tab at once, and keeps it while somebody types. Without script
// the session ends unannounced; a form that is sent too late comes back as it was filled in after signing in.
const Warning = 3, Noticed = 5, Shared = "milepost-seen";

export function warnBeforeTheEnd() {
  const warning = document.querySelector("[data-session]");
  if (!warning) return;
  const said = warning.querySelector("p"), button = warning.querySelector("button");
  const minutes = Number(warning.dataset.session);
  const seen = () => Number(localStorage.getItem(Shared)) || 0;
  const idle = () => (Date.now() - seen()) / 60000;
  const see = () => { localStorage.setItem(Shared, Date.now()); look(); };
  const say = (words) => { if (said.textContent !== words) said.textContent = words; };
  let asking = false;

  const keep = async () => {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(warning.dataset.keep, { redirect: "manual", cache: "no-store" });
      if (answer.status === 204) see();
      else end();
    } finally {
      asking = false;
    }
  };

  const end = () => {
    warning.hidden = false;
    button.hidden = true;
    say("You have been signed out. What you typed on this page is not lost: send it, sign in again, and it comes back for you to look through.");
  };

  const look = () => {
    const left = Math.ceil(minutes - idle());
    if (left <= 0) return end();
    warning.hidden = left > Warning;
    button.hidden = false;
    if (left <= Warning) say(`You will be signed out in ${left === 1 ? "one minute" : `${left} minutes`}, because nothing was done for a while.`);
  };

  button.addEventListener("click", keep);
  document.addEventListener("input", () => { if (idle() > Noticed && idle() < minutes) keep(); });
  addEventListener("storage", (event) => { if (event.key === Shared) look(); });
  see();
  setInterval(look, 10000);
}
