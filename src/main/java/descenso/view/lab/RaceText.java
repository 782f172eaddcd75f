package descenso.view.lab;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.naming.NamedRun;
import descenso.view.run.RunStatusText;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunLength;
import descenso.view.trend.RunOutcome;
import descenso.view.trend.RunUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes the progress of a race in a sentence.
 *
 * @param runs the runs of the heat; empty if the heat has not begun
 * @param limit the maximum number of their steps
 * @param heat the values that distinguish this heat from others; empty if there is only one heat
 */
public record RaceText(
        RaceView.State state, List<NamedRun> runs, int limit, String heat, Language language, UiText texts) {

    /** Maximum number of losses that are listed. More would take too long to read aloud. */
    private static final int FEW = 4;

    public RaceText {
        runs = List.copyOf(runs);
    }

    public String line() {
        String step = Integer.toString(step());
        String most = Integer.toString(limit);
        String words = switch (state) {
            case READY -> texts.say(MessageKey.LAB_TOLD_READY, RunUnit.epochsAndSteps(ofEpochs(), limit, texts));
            case RUNNING -> texts.say(MessageKey.LAB_TOLD_RUNS, step, most);
            case PAUSED -> texts.say(MessageKey.LAB_TOLD_PAUSED, step, most);
            case MEASURING -> texts.say(MessageKey.LAB_TOLD_MEASURING);
            case OVER -> texts.say(MessageKey.LAB_TOLD_OVER, RunUnit.epochsAndSteps(epochs(), step(), texts));
        };
        return SentenceFormatter.flowing(SentenceFormatter.joined(words, theseRuns(), goal()));
    }

    /** Returns the step of the run that is furthest. */
    private int step() {
        return snapshots().mapToInt(Snapshot::steps).max().orElse(0);
    }

    private Stream<Snapshot> snapshots() {
        return runs.stream().map(NamedRun::run);
    }

    private String theseRuns() {
        return heat.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_HEAT, heat);
    }

    private String goal() {
        boolean isAhead = state == RaceView.State.READY || state == RaceView.State.PAUSED;
        return isAhead ? new RunStatusText(language, texts).goals(snapshots()) : "";
    }

    /** Returns the progress and the losses. It is short, because it is repeated during a race. */
    public String progress() {
        return SentenceFormatter.flowing(SentenceFormatter.joined(reached(), SentenceFormatter.begun(heat), losses()));
    }

    private String reached() {
        return ofEpochs() > 0
                ? texts.say(MessageKey.LAB_TOLD_AT_EPOCH, Integer.toString(epochs()), Integer.toString(ofEpochs()))
                : texts.say(MessageKey.LAB_TOLD_AT_STEP, Integer.toString(step()), Integer.toString(limit));
    }

    private int epochs() {
        return snapshots().mapToInt(Snapshot::epochs).max().orElse(0) - 1;
    }

    /** Returns the number of epochs of the longest run; 0 if the runs have no epochs. */
    private int ofEpochs() {
        int perEpoch = snapshots()
                .mapToInt(run -> run.trial().problem().stepsPerEpoch())
                .max()
                .orElse(0);
        return RunLength.epochs(limit, perEpoch);
    }

    /** Returns the losses of the runs, or that of the best one if there are many. */
    private String losses() {
        List<NamedRun> known = new ArrayList<>(runs);
        known.removeIf(run -> !run.run().trial().problem().hasLoss());
        if (known.isEmpty()) {
            return "";
        }
        if (known.size() <= FEW) {
            return texts.say(
                    MessageKey.LAB_TOLD_LOSSES,
                    texts.list(known.stream()
                            .map(run -> loss(run, MessageKey.LAB_TOLD_LOSS_OF))
                            .toList()));
        }
        return known.stream()
                .filter(run -> new RunOutcome(run.run()).isSound())
                .min(Comparator.comparingDouble(RaceText::last))
                .map(best -> texts.say(MessageKey.LAB_TOLD_LEAST_LOSS, loss(best, MessageKey.LAB_TOLD_WITH)))
                .orElse("");
    }

    private String loss(NamedRun run, MessageKey key) {
        return run.run().status() == Status.DIVERGED
                ? texts.say(MessageKey.LAB_TOLD_HAS_DIVERGED, run.name())
                : texts.say(
                        key,
                        run.name(),
                        texts.characters().encode(new NumberFormatter(language).threeDigits(last(run))));
    }

    private static double last(NamedRun run) {
        return new RunOutcome(run.run()).last();
    }
}
