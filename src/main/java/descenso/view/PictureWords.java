package descenso.view;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the pictures of runs show, in words for those who hear them: a paragraph a run, and one that compares them.
 *
 * @param coordinate of which path and steps are told, from 0; of what has fewer, its last
 */
public record PictureWords(List<LabRun> runs, int coordinate, Language language, Speech speech) {

    /** Paragraphs without line breaks; none of what is told elsewhere. */
    public List<String> of(Picture picture) {
        return switch (picture) {
            case RATE -> told(run -> new CurveRateWords(voice()).of(run));
            case LOSS -> losses();
            case ACCURACY -> told(run -> new CurveAccuracyWords(voice()).of(run));
            case LANDSCAPE -> told(run -> new CurveLandscapeWords(voice()).of(run));
            case PATH -> told(run -> new CurvePathWords(coordinate, voice()).of(run));
            case STEPS -> told(run -> new CurveStepWords(coordinate, voice()).of(run));
            case BARS -> told(run -> new CurveBarWords(voice()).of(run));
            case HEATMAP -> List.of();
        };
    }

    private List<String> losses() {
        CurveLossWords words = new CurveLossWords(isOfEpochs(), voice());
        List<String> said = new ArrayList<>(told(words::of));
        said.addAll(new CurveContestWords(runs, isOfEpochs(), voice()).all());
        return said;
    }

    private List<String> told(Function<Snapshot, List<String>> words) {
        return runs.stream().map(run -> told(run, words)).toList();
    }

    private String told(LabRun run, Function<Snapshot, List<String>> words) {
        return run.run().steps() == 0
                ? voice().of(run, List.of(speech.say(Phrase.CURVE_NO_STEPS)))
                : voice().of(run, words.apply(run.run()));
    }

    private boolean isOfEpochs() {
        return runs.stream().anyMatch(run -> run.run().epochs() > 0);
    }

    private CurveVoice voice() {
        return new CurveVoice(language, speech);
    }
}
