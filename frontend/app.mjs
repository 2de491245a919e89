// Everything here is a comfort: each page works without it.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink, createAll } from "govuk-frontend";
import { foldQuestions, keepDrafts } from "./js/drafts.mjs";
import { followProgress } from "./js/progress.mjs";
import { offerPrinting } from "./js/printing.mjs";
import { warnBeforeTheEnd } from "./js/session.mjs";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) createAll(component);
followProgress();
foldQuestions();
keepDrafts();
offerPrinting();
warnBeforeTheEnd();
