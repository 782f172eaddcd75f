package descenso.view.spoken;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.chart.PlotKind;
import descenso.view.naming.NamedRun;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Describes the charts of runs in words, for listeners: a paragraph per run, and one that compares the runs.
 *
 * @param coordinate the index of the coordinate of paths and steps, from 0; the last one is used if a run has fewer
 */
public record PlotText(List<NamedRun> runs, int coordinate, Language language, UiText texts) {

    /** Returns paragraphs without line breaks. Empty for the heat map, which has its own description. */
    public List<String> paragraphs(PlotKind chart) {
        return switch (chart) {
            case RATE -> describe(run -> new RateSweepText(formatter()).paragraphs(run));
            case LOSS -> losses();
            case ACCURACY -> describe(run -> new AccuracyText(formatter()).paragraphs(run));
            case LANDSCAPE -> describe(run -> new LandscapeText(formatter()).paragraphs(run));
            case PATH -> describe(run -> new PathText(coordinate, formatter()).paragraphs(run));
            case STEPS -> describe(run -> new StepSizeText(coordinate, formatter()).paragraphs(run));
            case BARS -> describe(run -> new StepBarText(formatter()).paragraphs(run));
            case HEATMAP -> List.of();
        };
    }

    private List<String> losses() {
        LossText words = new LossText(isOfEpochs(), formatter());
        List<String> sentences = new ArrayList<>(describe(words::paragraphs));
        sentences.addAll(new RunComparisonText(runs, isOfEpochs(), formatter()).paragraphs());
        return sentences;
    }

    private List<String> describe(Function<Snapshot, List<String>> words) {
        return runs.stream().map(run -> describe(run, words)).toList();
    }

    private String describe(NamedRun run, Function<Snapshot, List<String>> words) {
        return run.run().steps() == 0
                ? formatter().ofRun(run, List.of(texts.say(MessageKey.CURVE_NO_STEPS)))
                : formatter().ofRun(run, words.apply(run.run()));
    }

    private boolean isOfEpochs() {
        return runs.stream().anyMatch(run -> run.run().epochs() > 0);
    }

    private TrendNumbers formatter() {
        return new TrendNumbers(language, texts);
    }
}
