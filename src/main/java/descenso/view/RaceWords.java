package descenso.view;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a race goes, in a sentence.
 *
 * @param runs those that go on together; of a heat that has not begun, none
 * @param limit the most steps that they may take
 * @param heat what tells these runs from those of other heats; empty where these are all
 */
public record RaceWords(
        RaceView.State state, List<LabRun> runs, int limit, String heat, Language language, Speech speech) {

    /** More losses than this take too long to say. */
    private static final int FEW = 4;

    public RaceWords {
        runs = List.copyOf(runs);
    }

    public String line() {
        String step = Integer.toString(step());
        String most = Integer.toString(limit);
        String words = switch (state) {
            case READY -> speech.say(Phrase.LAB_TOLD_READY, RunUnit.both(ofEpochs(), limit, speech));
            case RUNNING -> speech.say(Phrase.LAB_TOLD_RUNS, step, most);
            case PAUSED -> speech.say(Phrase.LAB_TOLD_PAUSED, step, most);
            case MEASURING -> speech.say(Phrase.LAB_TOLD_MEASURING);
            case OVER -> speech.say(Phrase.LAB_TOLD_OVER, RunUnit.both(epochs(), step(), speech));
        };
        return Sentences.flowing(Sentences.joined(words, theseRuns(), goal()));
    }

    /** Of the run that is the furthest. */
    private int step() {
        return snapshots().mapToInt(Snapshot::steps).max().orElse(0);
    }

    private Stream<Snapshot> snapshots() {
        return runs.stream().map(LabRun::run);
    }

    private String theseRuns() {
        return heat.isEmpty() ? "" : speech.say(Phrase.LAB_TOLD_HEAT, heat);
    }

    private String goal() {
        boolean isAhead = state == RaceView.State.READY || state == RaceView.State.PAUSED;
        return isAhead ? Goal.sentence(snapshots(), language, speech) : "";
    }

    /** How far it is, and the losses; short, since it is said again and again. */
    public String progress() {
        return Sentences.flowing(Sentences.joined(reached(), Sentences.begun(heat), losses()));
    }

    private String reached() {
        return ofEpochs() > 0
                ? speech.say(Phrase.LAB_TOLD_AT_EPOCH, Integer.toString(epochs()), Integer.toString(ofEpochs()))
                : speech.say(Phrase.LAB_TOLD_AT_STEP, Integer.toString(step()), Integer.toString(limit));
    }

    private int epochs() {
        return snapshots().mapToInt(Snapshot::epochs).max().orElse(0) - 1;
    }

    /** 0 where there are none. */
    private int ofEpochs() {
        int perEpoch = snapshots()
                .mapToInt(run -> run.trial().problem().stepsPerEpoch())
                .max()
                .orElse(0);
        return RunLength.epochs(limit, perEpoch);
    }

    /** Of many runs that of the best. */
    private String losses() {
        List<LabRun> known = new ArrayList<>(runs);
        known.removeIf(run -> !run.run().trial().problem().hasLoss());
        if (known.isEmpty()) {
            return "";
        }
        if (known.size() <= FEW) {
            return speech.say(
                    Phrase.LAB_TOLD_LOSSES,
                    new Listed(
                                    known.stream()
                                            .map(run -> loss(run, Phrase.LAB_TOLD_LOSS_OF))
                                            .toList(),
                                    speech)
                            .plain());
        }
        return known.stream()
                .filter(run -> new Ending(run.run()).isSound())
                .min(Comparator.comparingDouble(RaceWords::last))
                .map(best -> speech.say(Phrase.LAB_TOLD_LEAST_LOSS, loss(best, Phrase.LAB_TOLD_WITH)))
                .orElse("");
    }

    private String loss(LabRun run, Phrase words) {
        return run.run().status() == Status.DIVERGED
                ? speech.say(Phrase.LAB_TOLD_HAS_DIVERGED, run.name())
                : speech.say(words, run.name(), speech.glyphs().write(new Digits(language).rough(last(run))));
    }

    private static double last(LabRun run) {
        return new Ending(run.run()).last();
    }
}
