package descenso.view.lab;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.table.NamedRun;
import descenso.view.table.RunStatusText;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import descenso.view.trend.RunUnit;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The progress of a race, drawn beside the chart or said in a sentence.
 *
 * @param runs the runs of the heat that is shown; empty if it has not begun
 * @param limit the maximum number of their steps
 * @param heat the values that distinguish these runs from other heats; empty if all runs are shown
 */
public record RaceView(State state, List<NamedRun> runs, int limit, String heat, Pace pace, UiText texts) {

    /** Maximum number of losses that are listed. More would take too long to read aloud. */
    private static final int FEW = 4;

    /** The states of a race. */
    public enum State {
        READY(MessageKey.RACE_READY, "·", "."),
        RUNNING(MessageKey.RACE_RUNNING, "▶", ">"),
        PAUSED(MessageKey.RACE_PAUSED, "‖", "="),
        MEASURING(MessageKey.RACE_MEASURING, "▶", ">"),
        OVER(MessageKey.RACE_OVER, "■", "#");

        private final MessageKey key;
        private final String unicode;
        private final String ascii;

        State(MessageKey key, String unicode, String ascii) {
            this.key = key;
            this.unicode = unicode;
            this.ascii = ascii;
        }
    }

    /**
     * The speed and the time of a race.
     *
     * @param factor how many times as fast as usual it is played; above {@link #MOST} for maximum speed
     * @param share the share of the race that is done, from 0 to 1
     * @param secondsLeft the remaining time, in seconds; negative if it is unknown
     */
    public record Pace(double factor, double share, long secondsLeft) {

        /** Largest factor that is shown as a number. */
        private static final double MOST = 1000;
    }

    public RaceView {
        runs = List.copyOf(runs);
    }

    /** Draws the progress, with the goal of the selected run if there is room for it. */
    public List<Line> lines(String goal, int width) {
        List<Line> lines = new ArrayList<>();
        String sign = texts.characters().select(state.unicode, state.ascii) + " ";
        lines.add(cut(sign + texts.say(state.key) + speed(), Style.STRONG, width));
        lines.add(cut(texts.say(MessageKey.RACE_STEP, step(), limit), Style.TEXT, width));
        if (!goal.isEmpty()) {
            lines.addAll(LineWrapper.lines(texts.say(MessageKey.RACE_GOAL, goal), Style.MUTED, width));
        }
        if (!heat.isEmpty()) {
            String left = state == State.RUNNING && pace.secondsLeft >= 0
                    ? ", " + texts.say(MessageKey.RACE_LEFT, Long.toString(pace.secondsLeft))
                    : "";
            String below = state == State.OVER ? texts.say(MessageKey.RACE_HEATS) : texts.percent(pace.share) + left;
            lines.add(cut(heat, Style.EMPHASIS, width));
            lines.add(cut(below, Style.MUTED, width));
        }
        return lines;
    }

    /** Returns one line, which needs no no-break spaces. */
    private Line cut(String words, Style style, int width) {
        return Line.of(texts.characters().shorten(words.replace('\u00A0', ' '), width), style);
    }

    private String speed() {
        if (state == State.MEASURING || state == State.OVER) {
            return "";
        }
        if (pace.factor > Pace.MOST) {
            return ", " + texts.say(MessageKey.RACE_FASTEST);
        }
        return pace.factor == 1
                ? ""
                : " "
                        + texts.encode(
                                "×" + (pace.factor < 1 ? "1/" + Math.round(1 / pace.factor) : Math.round(pace.factor)));
    }

    /** Returns the step of the run that is furthest. */
    private int step() {
        return snapshots().mapToInt(Snapshot::steps).max().orElse(0);
    }

    private Stream<Snapshot> snapshots() {
        return runs.stream().map(NamedRun::run);
    }

    /** Describes the state in a sentence. */
    public String spoken() {
        String words = switch (state) {
            case READY -> texts.say(MessageKey.LAB_TOLD_READY, RunUnit.epochsAndSteps(ofEpochs(), limit, texts));
            case RUNNING -> texts.say(MessageKey.LAB_TOLD_RUNS, step(), limit);
            case PAUSED -> texts.say(MessageKey.LAB_TOLD_PAUSED, step(), limit);
            case MEASURING -> texts.say(MessageKey.LAB_TOLD_MEASURING);
            case OVER -> texts.say(MessageKey.LAB_TOLD_OVER, RunUnit.epochsAndSteps(epochs(), step(), texts));
        };
        boolean isAhead = state == State.READY || state == State.PAUSED;
        return SentenceFormatter.flowing(SentenceFormatter.joined(
                words,
                heat.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_HEAT, heat),
                isAhead ? new RunStatusText(texts).goals(snapshots()) : ""));
    }

    /** Describes the progress and the losses. It is short, because it is repeated during a race. */
    public String spokenProgress() {
        String reached = ofEpochs() > 0
                ? texts.say(MessageKey.LAB_TOLD_AT_EPOCH, epochs(), ofEpochs())
                : texts.say(MessageKey.LAB_TOLD_AT_STEP, step(), limit);
        return SentenceFormatter.flowing(SentenceFormatter.joined(reached, SentenceFormatter.begun(heat), losses()));
    }

    private int epochs() {
        return snapshots().mapToInt(Snapshot::epochs).max().orElse(0) - 1;
    }

    /** Returns the number of epochs of the longest run; 0 if the runs have no epochs. */
    private int ofEpochs() {
        IntStream perEpoch = snapshots().mapToInt(run -> run.trial().problem().stepsPerEpoch());
        return RunFacts.epochs(limit, perEpoch.max().orElse(0));
    }

    /** Returns the losses of the runs, or that of the best one if there are many. */
    private String losses() {
        List<NamedRun> known = runs.stream()
                .filter(run -> run.run().trial().problem().hasLoss())
                .toList();
        if (known.size() <= FEW) {
            String losses = texts.list(known.stream()
                    .map(run -> loss(run, MessageKey.LAB_TOLD_LOSS_OF))
                    .toList());
            return known.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_LOSSES, losses);
        }
        return known.stream()
                .filter(run -> RunFacts.isSound(run.run()))
                .min(Comparator.comparingDouble(run -> RunFacts.lastLoss(run.run())))
                .map(best -> texts.say(MessageKey.LAB_TOLD_LEAST_LOSS, loss(best, MessageKey.LAB_TOLD_WITH)))
                .orElse("");
    }

    private String loss(NamedRun run, MessageKey key) {
        String loss = texts.encode(texts.numbers().threeDigits(RunFacts.lastLoss(run.run())));
        return run.run().status() == Status.DIVERGED
                ? texts.say(MessageKey.LAB_TOLD_HAS_DIVERGED, run.name())
                : texts.say(key, run.name(), loss);
    }
}
