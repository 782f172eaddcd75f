package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.view.text.UiText;
import descenso.widget.Grid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs and what is told of them: side by side where they are few and fit, else one below the other, and then in as many
 * parts as it takes.
 */
public record RunGrid(List<String> labels, List<RunColumn> quantities, UiText speech) {

    /** More than this many runs are not looked at side by side, however wide the room. */
    private static final int FEW = 8;

    public List<Line> lines(int width) {
        Grid sideBySide = sideBySide();
        return labels.size() <= FEW && sideBySide.leastWidth() <= width
                ? sideBySide.lines(width, speech.glyphs())
                : oneBelowTheOther(width);
    }

    private Grid sideBySide() {
        List<RunColumn> runs =
                IntStream.range(0, labels.size()).mapToObj(this::ofRun).toList();
        return new SplitTable(RunColumn.of("", quantities, RunColumn::name), runs).whole();
    }

    /** All that is told of a run, under its label. */
    private RunColumn ofRun(int run) {
        return new RunColumn(
                labels.get(run),
                quantities.stream().map(quantity -> quantity.cells().get(run)).toList());
    }

    /** In as many parts as it takes not to break a number. */
    public List<Line> oneBelowTheOther(int width) {
        RunColumn names = RunColumn.of(speech.say(MessageKey.TABLE_RUN), labels, label -> label);
        List<RunColumn> columns = quantities.stream().map(RunColumn::unbroken).toList();
        return new SplitTable(areShort(width) ? names.unbroken() : names, columns).lines(width, speech.glyphs());
    }

    /** Whether names of one line each leave most of the room to the numbers. */
    private boolean areShort(int width) {
        return labels.stream().allMatch(label -> 2 * label.length() <= width);
    }
}
