package descenso.view.spoken;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.naming.NamedRun;
import descenso.view.picture.PlotKind;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the pictures of runs show, in words for those who hear them: a paragraph a run, and one that compares them.
 *
 * @param coordinate of which path and steps are told, from 0; of what has fewer, its last
 */
public record PlotText(List<NamedRun> runs, int coordinate, Language language, UiText speech) {

    /** Paragraphs without line breaks; none of what is told elsewhere. */
    public List<String> of(PlotKind picture) {
        return switch (picture) {
            case RATE -> told(run -> new RateSweepText(voice()).of(run));
            case LOSS -> losses();
            case ACCURACY -> told(run -> new AccuracyText(voice()).of(run));
            case LANDSCAPE -> told(run -> new LandscapeText(voice()).of(run));
            case PATH -> told(run -> new PathText(coordinate, voice()).of(run));
            case STEPS -> told(run -> new StepSizeText(coordinate, voice()).of(run));
            case BARS -> told(run -> new StepBarText(voice()).of(run));
            case HEATMAP -> List.of();
        };
    }

    private List<String> losses() {
        LossText words = new LossText(isOfEpochs(), voice());
        List<String> said = new ArrayList<>(told(words::of));
        said.addAll(new RunComparisonText(runs, isOfEpochs(), voice()).all());
        return said;
    }

    private List<String> told(Function<Snapshot, List<String>> words) {
        return runs.stream().map(run -> told(run, words)).toList();
    }

    private String told(NamedRun run, Function<Snapshot, List<String>> words) {
        return run.run().steps() == 0
                ? voice().ofRun(run, List.of(speech.say(MessageKey.CURVE_NO_STEPS)))
                : voice().ofRun(run, words.apply(run.run()));
    }

    private boolean isOfEpochs() {
        return runs.stream().anyMatch(run -> run.run().epochs() > 0);
    }

    private TrendNumbers voice() {
        return new TrendNumbers(language, speech);
    }
}
