package descenso.app.lab;

import descenso.app.labstate.KnobEdit;
import descenso.app.labstate.LabSelection;
import descenso.app.labstate.LabSession;
import descenso.app.race.RaceProgress;
import descenso.app.screen.AppState;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lab.KnobsView;
import descenso.view.lab.RaceView;
import descenso.view.naming.ExperimentLabels;
import descenso.view.run.RunStatusText;
import descenso.view.text.Pointer;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** Renders the sidebar of the chart: the state of the race, and the knobs. */
record LabSidebar(LabScreen lab, AppState state) {

    /**
     * Minimum height of a sidebar that shows the goal, in rows. In a lower one the knobs take its place; the details
     * contain the goal too.
     */
    private static final int GOAL_FROM = 12;

    /** Number of knobs that are shown before the hints on other keys get a row. */
    private static final int KNOBS = 2;

    List<Line> lines(int width, int height) {
        List<Line> lines = new ArrayList<>(state(width, height));
        String label = names().optimizer(lab.selection().label());
        lines.add(Line.of(state.texts().say(MessageKey.LAB_KNOBS, label), Style.HEADING)
                .truncate(width));
        List<Line> off = off(width);
        int room = height - lines.size() - off.size();
        boolean hasElsewhere = room > Math.min(KNOBS, knobs().knobs().size());
        lines.addAll(knobs().lines(width, Math.max(1, hasElsewhere ? room - 1 : room)));
        lines.addAll(off);
        if (lines.size() + 2 <= height) {
            lines.add(Line.blank());
        }
        if (hasElsewhere) {
            lines.add(Line.of(elsewhere(), Style.MUTED).truncate(width));
        }
        return lines;
    }

    /** Returns the state of the race and the name of the chart, cut so that the heading and one knob still fit. */
    private List<Line> state(int width, int height) {
        List<Line> lines = new ArrayList<>(race(height).lines(width));
        String chart = lab.selection().chart().name(state.texts());
        lines.add(Line.of(state.texts().say(MessageKey.LAB_PICTURE, chart), Style.MUTED)
                .truncate(width));
        lines.add(Line.blank());
        return lines.subList(0, Math.max(0, Math.min(lines.size(), height - 2)));
    }

    private ExperimentLabels names() {
        return lab.selection().naming(state.language(), state.texts());
    }

    private KnobsView knobs() {
        KnobEdit knobEdit = lab.knobEdit();
        LabSelection selection = lab.selection();
        return new KnobsView(selection.knobs(), selection.knobNumber(), knobEdit.text(), knobEdit.isTyping(), names());
    }

    private List<Line> off(int width) {
        String off =
                String.join(", ", lab.selection().off().stream().map(this::off).toList());
        return off.isEmpty()
                ? List.of()
                : WrappedText.lines(state.texts().say(MessageKey.LAB_OFF, off), Style.MUTED, width);
    }

    /**
     * Returns the name of an optimizer that is off, after the pointer if it is the chosen one: it has no row in the
     * table.
     */
    private String off(String label) {
        String sign = Pointer.sign(state.texts().characters()) + "\u00A0";
        return (label.equals(lab.selection().label()) ? sign : "") + names().optimizer(label);
    }

    /** Returns the hints on keys that a student would not look for. */
    private String elsewhere() {
        int challenges = lab.session().experiment().challenges().size();
        return challenges == 0
                ? state.texts().say(MessageKey.LAB_ELSEWHERE)
                : state.texts().say(MessageKey.LAB_ELSEWHERE_CHALLENGES);
    }

    private RaceView race(int height) {
        LabSession session = lab.session();
        List<Snapshot> runs = lab.selection().runs();
        return new RaceView(
                raceState(),
                session.speed().stepsPerSecond(),
                runs.stream().mapToInt(Snapshot::steps).max().orElse(0),
                limit(),
                height < GOAL_FROM ? "" : goal(),
                heat(),
                session.progress().share(session.race()),
                secondsLeft(),
                state.texts());
    }

    /** Returns what distinguishes the runs that are shown from other heats; empty if there are no others. */
    String heat() {
        return lab.selection().names(names()).heat(lab.selection().runs());
    }

    private String goal() {
        return lab.selection()
                .run()
                .map(new RunStatusText(state.language(), state.texts())::goal)
                .orElse("");
    }

    /** Returns the maximum number of steps of any run of the heat that is shown. */
    int limit() {
        List<Trial> trials = lab.session().race().trials();
        return lab.selection().trials().stream()
                .mapToInt(number -> trials.get(number).limit().steps())
                .max()
                .orElse(0);
    }

    /**
     * Returns the remaining time in seconds: from the chosen speed or, at maximum speed, from the time so far. Negative
     * if unknown.
     */
    private long secondsLeft() {
        LabSession session = lab.session();
        if (!session.speed().isFastest()) {
            return session.progress().stepsLeft(session.race())
                    / session.speed().stepsPerSecond();
        }
        double share = session.progress().share(session.race());
        long elapsed = session.progress().elapsed().toMillis();
        return share <= 0 ? -1 : Math.round(elapsed * (1 - share) / share / 1000);
    }

    RaceView.State raceState() {
        RaceProgress progress = lab.session().progress();
        if (progress.isOver()) {
            return RaceView.State.OVER;
        }
        boolean isEnded = progress.snapshots().stream()
                .allMatch(snapshot ->
                        snapshot.filter(run -> run.status() != Status.RUNNING).isPresent());
        if (isEnded) {
            return RaceView.State.MEASURING;
        }
        if (lab.session().isRunning()) {
            return RaceView.State.RUNNING;
        }
        return progress.isFresh() ? RaceView.State.READY : RaceView.State.PAUSED;
    }
}
