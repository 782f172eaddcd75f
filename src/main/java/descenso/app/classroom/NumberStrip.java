package descenso.app.classroom;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The answers to a question about a number as dots on an axis. Plain mode says the numbers by the bars.
 *
 * @param values the finite numbers that were answered, at least one, each as often as it was
 * @param right the correct number; empty as long as it is not shown
 */
record NumberStrip(List<Double> values, OptionalDouble right, UiText texts) implements Section.Plot {

    /** Maximum height of a stack of dots, in rows. A larger picture would push the bars off the screen. */
    private static final int HEIGHT = 3;

    /** Ratio of the largest and the smallest number from which the axis is logarithmic, if all are positive. */
    private static final double WIDE = 50;

    NumberStrip {
        values = List.copyOf(values);
    }

    @Override
    public List<Line> lines(int width) {
        int[] stacks = new int[Math.max(1, width)];
        NumberRange range = range();
        values.forEach(value -> stacks[range.column(value, stacks.length)]++);
        int each = (Arrays.stream(stacks).max().orElse(0) + HEIGHT - 1) / HEIGHT;
        int height = (Arrays.stream(stacks).max().orElse(0) + each - 1) / each;
        List<Line> lines = new ArrayList<>();
        for (int row = height; row > 0; row--) {
            StringBuilder dots = new StringBuilder();
            for (int stack : stacks) {
                dots.append(stack > (row - 1) * each ? texts.characters().select("●", "o") : " ");
            }
            lines.add(Line.of(dots.toString().stripTrailing(), Style.CURVE_1));
        }
        lines.add(axis(range, stacks.length));
        lines.add(labels(range, stacks.length));
        if (each > 1) {
            String dot = texts.characters().select("●", "o");
            lines.add(Line.of(texts.say(MessageKey.BOARD_DOT, dot, texts.count(each)), Style.MUTED));
        }
        return lines;
    }

    /** The numbers from the smallest to the largest, which are at the ends of the axis. */
    private record NumberRange(double least, double most) {

        boolean isLogarithmic() {
            return least > 0 && most / least >= WIDE;
        }

        /** Returns the column of a number, 0-based: in the middle if there is only one number. */
        int column(double value, int width) {
            double share = isLogarithmic()
                    ? Math.log(value / least) / Math.log(most / least)
                    : (value - least) / (most - least);
            return Double.isFinite(share) ? (int) Math.rint(share * (width - 1)) : width / 2;
        }
    }

    private NumberRange range() {
        DoubleSummaryStatistics all = DoubleStream.concat(
                        values.stream().mapToDouble(Double::doubleValue), right.stream())
                .summaryStatistics();
        return new NumberRange(all.getMin(), all.getMax());
    }

    /** Returns the axis, with the correct number marked. */
    private Line axis(NumberRange range, int width) {
        String rule = texts.characters().select("─", "-");
        if (right.isEmpty()) {
            return Line.of(rule.repeat(width), Style.RULE);
        }
        int column = range.column(right.getAsDouble(), width);
        return Line.of(
                new Span(rule.repeat(column), Style.RULE),
                new Span(texts.characters().select("▲", "^"), Style.RIGHT),
                new Span(rule.repeat(width - column - 1), Style.RULE));
    }

    /** Returns the smallest and the largest number below the ends of the axis, and that it is logarithmic. */
    private Line labels(NumberRange range, int width) {
        String first = texts.encode(texts.numbers().answered(range.least()));
        String last = texts.encode(texts.numbers().answered(range.most()));
        if (range.least() == range.most()) {
            return Line.of(first, Style.MUTED).indented(Math.max(0, Math.min(width / 2, width - first.length())));
        }
        String middle = range.isLogarithmic() ? texts.say(MessageKey.BOARD_LOG) : "";
        int gap = Math.max(1, width - first.length() - last.length());
        int before = Math.max(0, (gap - middle.length()) / 2);
        String between = middle.length() + 2 > gap
                ? " ".repeat(gap)
                : " ".repeat(before) + middle + " ".repeat(gap - before - middle.length());
        return Line.of(first + between + last, Style.MUTED).truncate(width);
    }

    @Override
    public List<String> spoken() {
        return List.of();
    }
}
