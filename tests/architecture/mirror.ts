import { blank } from './blank.ts';
import type { SourceFile } from './source-files.ts';

/**
 * Sources without a test of their own path, each with the reason. A name that ends in a slash is a whole folder.
 * The list should shrink: an entry that is no longer needed is reported too.
 */
const withoutOwnTest: Readonly<Record<string, string>> = {
  'engine/state-part.ts': 'an empty class; saving and restoring what extends it is tested with the run',
  'engine/build-world.ts': 'wiring; every run that is tested goes through it',
  'engine/play.ts': 'one line an event; each event is tested with the process that it wakes',
  'engine/log/describe-packs.ts': 'a table; tested with the packs, whose tests read the log that it tells',
  'engine/kpi/catalogue/': 'figures as data; tests/oracles works every one of them out from the log again',
  'engine/kpi/board.ts': 'tested through the dashboards that show it',
  'engine/kpi/cell-table.ts': 'tested as a part of the ledger; its limit on intervals with snapshots',
  'engine/kpi/duration-summary.ts': 'tested as a part of a snapshot',
  'engine/kpi/expert-ledger.ts': 'tests/oracles compares every counter of every expert with the facts of the log',
  'engine/kpi/figure-book.ts': 'tests/oracles compares every counter with the facts of the log',
  'engine/kpi/figure-parts.ts': 'tested as the figure book that extends it',
  'engine/kpi/finished-tickets.ts': 'tested as a part of the lean book, against the ordinary one',
  'engine/kpi/open-times.ts': 'tested as a part of the lean book, against the ordinary one',
  'engine/kpi/ledger.ts': 'tests/oracles compares every table of it with the facts of the log',
  'engine/kpi/money.ts': 'tests/oracles compares what it counts with the facts of the log',
  'engine/kpi/offer-figures.ts': 'tested as the figure book that extends it',
  'engine/kpi/quality.ts': 'tested through the dashboards, and its counters in tests/oracles',
  'engine/kpi/reliability.ts': 'tests/oracles compares what it counts with the facts of the log',
  'engine/kpi/slices.ts': 'tested through the breakdowns that are made of them',
  'engine/kpi/speed.ts': 'tests/oracles compares its sums and percentiles with those of the log',
  'engine/kpi/truth.ts': 'tests/oracles compares what it counts with the facts of the log',
  'engine/kpi/volume.ts': 'tests/oracles compares what it counts with the facts of the log',
  'engine/kpi/scorecards/shipped-cards.ts': 'cards as data; tested as the scorecards that are made of them',
  'engine/outside/act-fault.ts': 'tested through acts that are refused, in outside.test.ts',
  'engine/outside/finding.ts': 'tested through acts, which it finds the rows for',
  'engine/outside/place.ts': 'tested through what people outside see after each act',
  'engine/planning/roster/cover-programme.ts':
    'tested by what is made of it: server/planning/roster/cover-need.test.ts tries all other ways to cover',
  'engine/planning/roster/worked-shifts.ts': 'tested with the programme whose answer it reads, in cover-need.test.ts',
  'server/cli/roster-lines.ts': 'tested through the command that prints them',
  'server/cli/roster-check-lines.ts': 'tested through the command that prints them',
  'server/cli/roster-play.ts': 'tested through the command, whose rosters it has played',
  'server/cli/staffing/play-staffing.ts': 'tested through the command, whose search it plays',
  'server/cli/roster-wish.ts': 'tested through the command whose options they are',
  'engine/scenario/schema/targets.ts': 'tested with the check of the names in it, in checks/targets.test.ts',
  'engine/scenario/schema/outside-acts.ts': 'tested through the logs that are read with it',
  'engine/packs/':
    'each pack has a test of its name, and all together packs.test.ts; the rest are their figures and wiring',
  'engine/processes/answering.ts': 'plain answers are tested with offers, picking with pulling, people by themselves',
  'engine/processes/held-list.ts': 'tested with work, whose order it is, and with people outside',
  'engine/processes/replying.ts': 'tested with work, which it ends, and with the limits and patience that a reply ends',
  'engine/replay/playback.ts': 'tested through the player, which does nothing else',
  'engine/result.ts': 'two words for a pair; whatever can fail as expected is tested with them',
  'engine/scenario/levers/lever-entries.ts': 'a table; tested as the catalogue that is made of it',
  'engine/scenario/schema/pulled-levers.ts': 'tested through the levers and logs that are read with it',
  'engine/world/experts.ts':
    'columns; who is hired is tested with the groups, the order of idleness with the policy that goes by it',
  'engine/world/offers.ts': 'columns over rows; tested with rows and with offering',
  'engine/world/rules.ts': 'the scenario’s rules as flags; each is tested where it acts',
  'engine/processes/lever-faults.ts': 'tested through levers that are refused',
  'engine/routing/charge.ts': 'tested by changing policies in a run',
  'engine/routing/exclusions.ts': 'tested through the explanation of a choice, which lists every reason',
  'engine/routing/floor-view.ts': 'tested through the policies of one’s own that look at it',
  'engine/routing/routing-policy.ts': 'the defaults of policies; tested by the contract that each of them keeps',
  'engine/routing/standing-weights.ts': 'tested through the chances that they lead to',
  'server/catalogue/run-book/run-reading.ts': 'statements of the run book, which is tested by what it gives back',
  'server/catalogue/run-book/run-rows.ts':
    'columns of the run book, which gives back letter for letter what it was told',
  'server/catalogue/run-book/run-writing.ts': 'statements of the run book, which is tested by what it gives back',
  'server/executors/redis/handed-out.ts': 'tested through the executor, with a Redis that loses what is handed out',
  'server/executors/redis/keys.ts': 'names; every test with a Redis goes by them',
  'server/executors/redis/play.ts': 'tested through the executor, whose calls it is',
  'server/executors/redis/registry.ts': 'tested through a worker and a command that refuse each other',
  'server/executors/redis/work-queue.ts': 'tested through the executor, with a Redis that is killed',
  'server/executors/redis/workers-seen.ts': 'tested through the executor, with workers that come later',
  'server/live/taking-part.ts': 'tested through the requests that it does, in gateway/handlers/taking-part.test.ts',
  'server/gateway/seating.ts': 'tested through experts who come and go, in handlers/taking-part.test.ts',
  'server/cli/figure-lines.ts': 'tested through the command that prints them',
  'server/cli/interruption.ts': 'tested with real signals, in simulate.interruption.test.ts',
  'server/cli/main.ts': 'runs when it is imported; every test of a command goes through it',
  'engine/planning/people-without-end.ts': 'tested with the targets that nobody can meet, in plan-staffing.test.ts',
  'engine/planning/checked-plan.ts':
    'tested as the plans that come of it, in plan-staffing.test.ts and ceilings.test.ts',
  'engine/planning/staffing-search.ts': 'tested against the cheapest of all plans, in plan-staffing.test.ts',
  'engine/planning/target-layout.ts': 'places of numbers; tested with the notes that stand there',
  'engine/planning/trials.ts': 'tested through the staffing that plays every plan with it',
  'server/cli/staffing/day-lines.ts': 'tested through the command that prints them',
  'server/cli/staffing/staff-lines.ts': 'tested through the command that prints them',
  'server/cli/staffing/staff-options.ts': 'tested through the command that reads them',
  'server/planning/staffing-outcome.ts': 'tested through the command that tells and writes it',
  'server/planning/play-asked.ts': 'tested through the staffing that is found with it, on one core and on two',
  'server/executors/run-export-worker.ts': 'runs in a worker thread only; tested through the exporter that starts it',
  'server/executors/replication-worker.ts': 'runs in worker threads only; tested through those who start them',
  'ui/insights/line-drawing.ts': 'tested through the chart that is drawn with it',
  'ui/insights/ranked-drawing.ts': 'tested through the chart that is drawn with it',
  'ui/plan/': 'planned from end to end by somebody with a keyboard, in tests/browser/planning.test.ts',
  'ui/place/place-view.ts': 'tested by somebody who takes part, in tests/browser/taking-part.test.ts',
  'ui/place/taken-place.ts': 'tested by somebody who takes part, in tests/browser/taking-part.test.ts',
  'ui/place/ticket-sender.ts': 'tested by somebody who takes part, in tests/browser/taking-part.test.ts',
  'ui/insights/insight-tables.ts': 'tested in the view that shows them',
  'ui/learn/curve-guess.ts': 'tested in the lesson that has a curve drawn',
  'ui/learn/figure-meter.ts': 'tested through the debriefs that read figures of one step with it',
  'ui/learn/learn-view.ts': 'tested with the lessons that it opens, in lesson-view.test.ts',
  'ui/learn/lesson-desk.ts': 'tested by taking every lesson, in lessons/lessons.test.ts',
  'ui/learn/lesson-figures.ts': 'what a lesson shows while it runs; tested there',
  'ui/learn/lesson-parts.ts': 'what a lesson shows at its end; tested there',
  'ui/learn/lesson-player.ts': 'tested with the lesson that it plays, in lesson-view.test.ts',
  'ui/learn/lesson-question.ts': 'tested in the lessons that ask',
  'ui/learn/lessons/': 'lessons as data; every one of them is taken from end to end in lessons/lessons.test.ts',
  'ui/learn/moment-text.ts': 'a clock; tested in the lesson that shows it',
  'ui/learn/paired-difference.ts': 'tested by the lesson on one run and many',
  'ui/scenarios/yaml-editor.ts': 'tested in the view that it is part of',
  'ui/charts/chart-bars.ts': 'tested through the chart of the volume, which is drawn with it',
  'ui/volume/volume-part.ts': 'tested by the journeys of scorecards; chart and table are tested by themselves',
  'ui/charts/chart-drawing.ts': 'tested through the charts that are drawn with it',
  'ui/charts/chart-lines.ts': 'tested through the charts that consist of them',
  'ui/charts/chart-picture.ts': 'tested through the charts that show it',
  'ui/charts/chart-table.ts': 'tested through the charts that offer it',
  'ui/experts/dashboard-parts.ts': 'tested through the dashboard that consists of them',
  'ui/floor/expert-chosen.ts': 'an event; tested where experts are chosen',
  'ui/floor/floor-legend.ts': 'tested through the floor that it explains',
  'ui/floor/floor-painter.ts': 'tested through the cells that it draws, in pixels and in how many',
  'ui/floor/floor-sprites.ts': 'tested through the cells that are copied from it',
  'ui/floor/floor-stage.ts': 'tested through the cells that stand on it',
  'ui/floor/floor-table.ts': 'tested through the floor that offers it',
  'ui/floor/offer-marks.ts': 'tested through the cells above which they rise',
  'ui/tickets/story-looks.ts': 'marks by kind of event; tested with the story that they mark',
  'ui/app/app-header.ts': 'tested as the top of the page, in switchyard-app.test.ts and the journeys',
  'ui/app/app-keys.ts': 'a table of keys; the help lists them, and the journeys press them',
  'ui/app/app-dialogs.ts': 'tested through the dialogs that it holds',
  'ui/app/class-code.ts': 'tested with the code that a server gives, in share-dialog.test.ts',
  'ui/app/command-carrier.ts': 'tested by the journeys: every command of the page goes through it',
  'ui/app/first-run.ts': 'tested with a server on which nothing runs, in share-dialog.test.ts',
  'ui/app/help-dialog.ts': 'tested in switchyard-app.test.ts, where a key opens it',
  'ui/app/insights-page.ts': 'loads the insights, which are tested by themselves',
  'ui/app/learn-page.ts': 'loads the lessons, which are tested by themselves',
  'ui/app/presenter.ts': 'tested in switchyard-app.test.ts',
  'ui/app/runs-dialog.ts': 'tested with the runs of a server, in share-dialog.test.ts',
  'ui/app/scenario-page.ts': 'tested with the scenarios of a server, in share-dialog.test.ts',
  'ui/app/shared-opening.ts': 'tested by the journey of a link',
  'ui/app/view-of.ts': 'a switch; tests/browser/every-view.test.ts goes through all of it',
  'ui/desk/run-alerts.ts': 'tested on the desk and beside exceptions by the journeys; the list itself in ui/figures',
  'ui/scorecard/card-parts.ts': 'links; tests/browser/every-view.test.ts goes to each',
  'ui/scorecard/card-picker.ts': 'tested by the journeys of scorecards',
  'ui/scorecard/exceptions-part.ts': 'tested by the journeys of scorecards; the report is tested by itself',
  'ui/scorecard/card-tile.ts': 'tested by the journeys of scorecards',
  'ui/scorecard/read-together.ts': 'tested by the journeys of scorecards',
  'ui/scorecard/card-conflicts.ts': 'tested by the journey of a scorecard; what contradicts what, in the engine',
  'ui/scorecard/scorecard-view.ts': 'tested by the journeys and tests/browser/every-view.test.ts',
  'ui/compare/': 'tested by the journey of two desks, and for axe in tests/browser/every-view.test.ts',
  'ui/desk/desk-charts.ts': 'tested with the desk in the journeys; its charts are tested by themselves',
  'ui/desk/desk-skeleton.ts': 'seen before the first picture, in switchyard-app.test.ts',
  'ui/desk/desk-view.ts': 'tested by the journeys',
  'ui/experts/experts-view.ts': 'tests/browser/every-view.test.ts opens it; its rows are tested by themselves',
  'ui/desk/figure-book.ts': 'tests/browser/every-view.test.ts opens it; its tables are those of the server',
  'ui/experts/expert-panel.ts': 'tests/browser/every-view.test.ts opens it; the dashboard is tested by itself',
  'ui/levers/lever-card.ts': 'tested as a part of the panel',
  'ui/levers/lever-field.ts': 'tested as a part of the panel',
  'ui/live/frame-watch.ts': 'tested by the journey of a slow viewer',
  'ui/live/live-connection.ts': 'tested by every journey, and by that of a lost connection',
  'ui/live/live-desk.ts': 'tested by every journey',
  'ui/live/polled-answer.ts': 'tested through the dashboards and stories that are asked for with it',
  'ui/live/run-choice.ts': 'tested by the journeys through forks and links',
  'ui/live/run-command.ts': 'an event; tested where commands are sent',
  'ui/live/run-curves.ts':
    'tested by the journey back in time; the points it keeps are tested in series-buffer.test.ts',
  'ui/live/run-store.ts': 'tested by the journeys: whatever they see stands in it',
  'ui/live/shipped-scenarios.ts': 'two requests; tested with the scenarios of a server',
  'ui/live/slice-controller.ts': 'tested through every view that follows a run',
  'ui/states/connection-notice.ts': 'tested by the journey of a lost connection, and in switchyard-app.test.ts',
  'ui/tickets/tickets-view.ts': 'tests/browser/every-view.test.ts opens it; the story is tested by itself',
  'ui/time-bar/marks-dialog.ts': 'tested as a part of the time bar',
  'ui/time-bar/moment-dialog.ts': 'tested as a part of the time bar',
  'ui/time-bar/speed-control.ts': 'tested as a part of the time bar',
  'ui/time-bar/time-control.ts': 'tested through the buttons of the time bar',
  'ui/time-bar/time-marks.ts': 'tested as the list and the marks of the time bar',
  'ui/kit/css-set.ts': 'tested through the elements whose styles are set with it, under the content security policy',
  'ui/kit/shape-icon.ts': 'tested through the marks that consist of it',
  'ui/kit/size-watch.ts': 'tested through the histograms that fill the width it tells',
  'server/cli/serve-options.ts': 'tested with the command, in serve.test.ts',
  'server/import/':
    'reading and its SQL are tested by reading deliberately ugly files, in import-tickets.test.ts; fits, in cli/import.test.ts',
  'server/cli/import-options.ts': 'tested with the commands, in import.test.ts',
  'server/cli/import-lines.ts': 'tested with the commands, in import.test.ts',
  'server/cli/fit-lines.ts': 'tested with the commands, in import.test.ts',
  'server/report/mean-series.ts':
    'tested against runs played apart, with the command that asks for it, in warm-up.test.ts',
  'server/cli/watched-run.ts': 'tested with the commands that play many runs, which it looks on at',
  'server/cli/experiments/': 'parts of three commands, tested with them; arms and assertions by themselves',
  'server/cli/backtest/': 'parts of one command, tested with it, in backtest.test.ts',
  'server/planning/roster/roster-files.ts': 'tested with the command that writes them, in cli/roster.test.ts',
  'server/planning/roster/roster-words.ts': 'tested with the command that prints them, in cli/roster.test.ts',
  'server/planning/staffing-words.ts': 'tested with the command that prints them, in cli/staffing, and with the report',
  'server/planning/report/':
    'parts of one report, tested with the command that writes it, in cli/report.test.ts; assumptions by themselves',
  'engine/words/worst-text.ts': 'tested with the intervals that it tells of, in planning/worst-intervals.test.ts',
  'server/protocol/plan-request.ts': 'a schema; everything that is planned passes it',
  'server/protocol/plan-results.ts':
    'schemas; every plan of plan-desk.test.ts and every route of api.test.ts passes them',
  'server/planning/jobs/': 'tested with real runs, paused, ended and taken up again, in plan-desk.test.ts',
  'server/compare/': 'tested with real runs, in comparison-desk.test.ts',
  'server/gateway/': 'tested as clients meet it, in gateway.test.ts, publisher.test.ts and slow-viewers.test.ts',
  'server/http/': 'tested through what is served: the API in api.test.ts, all else in app.test.ts',
  'server/load/': 'small parts of playing load, tested by playing it: schedules and limits by themselves',
  'server/live/':
    'tested through the server as clients see it: gateway.test.ts, serve.test.ts, tests/browser/journeys.test.ts',
  'server/cli/dev.mjs':
    'starts the compiler, the bundler and the server side by side until it is ended; for those who change it',
  'ui/app/': 'the frame is tested in switchyard-app.test.ts, what its parts do in the journeys of tests/browser',
  'ui/charts/': 'drawing and its styles are tested in the charts that draw',
  'ui/desk/': 'tested as the desk that is served, in tests/browser/journeys.test.ts, and by axe in every look',
  'ui/experts/': 'the table is looked at by axe in every look; dashboards have tests of their own',
  'ui/kit/': 'small parts, tested in the views that use them',
  'ui/levers/': 'the panel is tested by pulling a lever and undoing it, in tests/browser/journeys.test.ts',
  'ui/live/':
    'connection, stores and their watching are tested with a real server, also one that goes away, in tests/browser/journeys.test.ts',
  'ui/states/': 'notices are tested where they are shown: a page without a server, a connection that is cut',
  'ui/tickets/': 'the view is looked at by axe in every look; stories have tests of their own',
  'ui/time-bar/': 'tested by playing, stepping, going back and undoing, in tests/browser/journeys.test.ts',
};

/** A file has code if it makes a function or a class; types, tables of constants and lists of exports have none. */
const code = /^[ \t]*(?:export )?(?:abstract |async )?(?:function|class)\b|=>\s*(?:\{|\n|[^{\s])/m;

/** A type goes on over the lines that are indented, empty, or close or continue what was opened. */
const typeOnly = /^(?:export )?(?:type|interface)\b.*(?:\n(?:[ })>\]|&].*)?)*/gm;

/** Where the test of a source stands. */
function testOf(source: string): string {
  return `tests/${source.replace(/\.m?[jt]s$/, '.test.ts')}`;
}

/** Sources with code and without test, entries of the list that nothing needs, and tests whose source is gone. */
export function mirrorFaults(
  sources: readonly SourceFile[],
  tests: readonly string[],
  excused: Readonly<Record<string, string>> = withoutOwnTest,
): string[] {
  const untested = sources
    .filter(({ path, text }) => hasCode(text) && !tests.includes(testOf(path)))
    .map(({ path }) => path);
  const entries = Object.keys(excused);
  return [
    ...untested
      .filter((path) => !entries.some((entry) => covers(entry, path)))
      .map((path) => `${path} has no ${testOf(path)}`),
    ...entries
      .filter((entry) => !untested.some((path) => covers(entry, path)))
      .map((entry) => `${entry} is excused in tests/architecture/mirror.ts without need`),
    ...tests.filter((test) => !isOfSource(test, sources)).map((test) => `${test} mirrors no source`),
  ];
}

function hasCode(text: string): boolean {
  return code.test(blank(text, 'comments and strings').replaceAll(typeOnly, ''));
}

function covers(entry: string, path: string): boolean {
  return entry.endsWith('/') ? path.startsWith(entry) : path === entry;
}

/** `tally.test.ts` mirrors `tally.ts`, and so does `tally.merging.test.ts`: one aspect of it. */
function isOfSource(test: string, sources: readonly SourceFile[]): boolean {
  const name = test.slice('tests/'.length, -'.test.ts'.length);
  const stems = new Set([name, name.replace(/\.[a-z0-9-]+$/, '')]);
  return sources.some(({ path }) => stems.has(path.replace(/\.(?:ts|mjs|css)$/, '')));
}
