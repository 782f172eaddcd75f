package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.view.text.UiText;
import descenso.widget.Grid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of runs and their quantities. Runs are side by side if they are few and fit, otherwise one below the other,
 * in as many parts as needed.
 */
public record RunGrid(List<String> labels, List<RunColumn> columns, UiText texts) {

    /** Maximum number of runs side by side. More are hard to compare at any width. */
    private static final int FEW = 8;

    public List<Line> lines(int width) {
        Grid sideBySide = sideBySide();
        return labels.size() <= FEW && sideBySide.leastWidth() <= width
                ? sideBySide.lines(width, texts.characters())
                : oneBelowTheOther(width);
    }

    private Grid sideBySide() {
        List<RunColumn> runs =
                IntStream.range(0, labels.size()).mapToObj(this::ofRun).toList();
        return new SplitTable(RunColumn.of("", columns, RunColumn::name), runs).whole();
    }

    /** Returns all values of a run, under its label. */
    private RunColumn ofRun(int run) {
        return new RunColumn(
                labels.get(run),
                columns.stream().map(column -> column.cells().get(run)).toList());
    }

    /** Returns the runs one below the other, in as many parts as needed so that no number is broken. */
    public List<Line> oneBelowTheOther(int width) {
        RunColumn names = RunColumn.of(texts.say(MessageKey.TABLE_RUN), labels, label -> label);
        List<RunColumn> unbroken =
                columns.stream().map(RunColumn::withoutBreaks).toList();
        return new SplitTable(areShort(width) ? names.withoutBreaks() : names, unbroken)
                .lines(width, texts.characters());
    }

    /** Tests whether labels on one line each leave at least half of the width to the numbers. */
    private boolean areShort(int width) {
        return labels.stream().allMatch(label -> 2 * label.length() <= width);
    }
}
