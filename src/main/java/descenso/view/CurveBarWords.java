package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each coordinate's last step in learning rates, in words. */
record CurveBarWords(CurveVoice voice) {

    /** So many a listener keeps in mind. */
    private static final int MOST = 6;

    /** One sentence; there has to be a step. */
    List<String> of(Snapshot run) {
        int coordinates = run.history().coordinates().size();
        double[] steps = IntStream.range(0, coordinates)
                .mapToDouble(coordinate -> CurveStepWords.inRates(run, run.steps(), coordinate))
                .toArray();
        if (!IntStream.range(0, coordinates).allMatch(i -> Double.isFinite(steps[i]))) {
            return List.of(voice.diverged(run));
        }
        return List.of(coordinates > MOST ? ends(run, steps) : all(run, steps));
    }

    private String all(Snapshot run, double[] steps) {
        String items = IntStream.range(0, steps.length)
                .mapToObj(i ->
                        voice.say(Phrase.CURVE_BAR, run.history().coordinates().get(i), voice.number(steps[i])))
                .collect(Collectors.joining("; "));
        return voice.say(Phrase.CURVE_BARS, items);
    }

    private String ends(Snapshot run, double[] steps) {
        Best least = Best.smallest(steps.length, i -> steps[i]).orElseThrow();
        Best most = Best.largest(steps.length, i -> steps[i]).orElseThrow();
        return voice.say(
                Phrase.CURVE_MANY_BARS,
                Integer.toString(steps.length),
                voice.number(least.value()),
                run.history().coordinates().get(least.index()),
                voice.number(most.value()),
                run.history().coordinates().get(most.index()));
    }
}
