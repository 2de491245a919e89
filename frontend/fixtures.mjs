// Copies what govuk-frontend says its components look like to where the tests read it, less what they do not need.
import { readFileSync, writeFileSync } from "node:fs";

const components = ["back-link", "breadcrumbs", "button", "checkboxes", "date-input", "details", "error-message", "error-summary",
  "file-upload", "input", "inset-text", "notification-banner", "pagination", "radios", "select", "service-navigation", "skip-link",
  "summary-list", "tag", "textarea"];
const { version } = JSON.parse(readFileSync("node_modules/govuk-frontend/package.json", "utf8"));
const all = components.map(component => {
  const { fixtures } = JSON.parse(readFileSync(`node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`, "utf8"));
  return { component, fixtures: fixtures.map(({ name, options, html }) => ({ name, options, html })) };
});
const target = "../tests/Milepost.Web.Tests/Components/Fixtures/govuk-frontend.json";
writeFileSync(target, JSON.stringify({ version, components: all }, null, 1) + "\n");
