package descenso.plot;

import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A chart as geometry in cells: shapes drawn over those before, all within the size, without empty texts. */
public record Drawing(Size size, List<Shape> shapes) {

    public Drawing {
        shapes = shapes.stream()
                .filter(shape ->
                        !(shape instanceof Shape.Text text && text.text().isEmpty()))
                .toList();
    }

    /** Returns a line per row of the size, as wide as its columns. Encodes texts for the raster. */
    public List<Line> lines(Raster raster) {
        CellCanvas canvas = new CellCanvas(size, raster);
        shapes.forEach(shape -> shape.accept(canvas));
        return canvas.lines();
    }

    /**
     * The cells on which the shapes of a drawing are drawn, later shapes over earlier ones. Parts outside the size are
     * not drawn. All arrays are row-major, one element per cell.
     */
    private static final class CellCanvas implements Shape.Visitor<CellCanvas> {

        /** Bit of an arm that goes up; the next bit is that of an arm that goes down. */
        private static final int UP = 1;
        /** Bit of an arm that goes to the left; the next bit is that of an arm that goes to the right. */
        private static final int LEFT = 4;

        private final Size size;
        private final Raster raster;
        private final char[] characters;
        private final Style[] styles;
        /** Background of each cell; null if the cell has none. */
        private final @Nullable Style[] grounds;
        /** Dots of each cell, as bits of the raster; 0 if something else was drawn over them. */
        private final int[] dots;

        /** Arms of axes that meet in each cell, as bits; 0 if something else was drawn over them. */
        private final int[] arms;

        CellCanvas(Size size, Raster raster) {
            this.size = size;
            this.raster = raster;
            int cells = size.columns() * size.rows();
            this.characters = " ".repeat(cells).toCharArray();
            this.styles = new Style[cells];
            this.grounds = new Style[cells];
            this.dots = new int[cells];
            this.arms = new int[cells];
            Arrays.fill(styles, Style.TEXT);
        }

        @Override
        public CellCanvas fill(Shape.Fill fill) {
            int shade = Style.shades().indexOf(fill.style());
            for (int row = (int) Math.round(fill.top()); row < Math.round(fill.bottom()); row++) {
                for (int column = (int) Math.round(fill.left()); column < Math.round(fill.right()); column++) {
                    if (isInside(column, row)) {
                        grounds[cell(column, row)] = fill.style();
                        put(column, row, shade < 0 ? ' ' : raster.shade(shade), fill.style());
                    }
                }
            }
            return this;
        }

        @Override
        public CellCanvas bar(Shape.Bar bar) {
            int row = (int) Math.floor(bar.y());
            int first = (int) Math.floor(Math.max(0, bar.left()));
            for (int column = first; column < Math.min(bar.right(), size.columns()); column++) {
                double from = Math.max(bar.left() - column, 0);
                double to = Math.min(bar.right() - column, 1);
                char block = raster.block(from, to, bar.mark());
                if (block != ' ') {
                    put(column, row, block, bar.style());
                }
            }
            return this;
        }

        /**
         * Draws the arms of an axis, from the middle of a cell to that of a side: each whose own middle the rule
         * covers.
         */
        @Override
        public CellCanvas rule(Shape.Rule rule) {
            boolean isHorizontal = rule.y1() == rule.y2();
            int fixed = (int) Math.floor(isHorizontal ? rule.y1() : rule.x1());
            double from = isHorizontal ? Math.min(rule.x1(), rule.x2()) : Math.min(rule.y1(), rule.y2());
            double to = isHorizontal ? Math.max(rule.x1(), rule.x2()) : Math.max(rule.y1(), rule.y2());
            for (int end = 0; end < 2; end++) {
                int arm = (isHorizontal ? LEFT : UP) << end;
                double middle = 0.25 + end / 2.0;
                for (int i = (int) Math.ceil(from - middle); i + middle <= to; i++) {
                    arm(isHorizontal ? i : fixed, isHorizontal ? fixed : i, arm, rule.style());
                }
            }
            return this;
        }

        private void arm(int column, int row, int arm, Style style) {
            if (isInside(column, row)) {
                int joined = arms[cell(column, row)] | arm;
                put(column, row, raster.joint(joined), style);
                arms[cell(column, row)] = joined;
            }
        }

        /** Draws the dots that are nearest to the straight lines between the points. */
        @Override
        public CellCanvas polyline(Shape.Polyline line) {
            char mark = line.mark().map(raster::sign).orElse('.');
            int every = line.stroke() == Shape.Stroke.SOLID ? 1 : raster.gap();
            int dotsBefore = 0;
            int fromX = 0;
            int fromY = 0;
            for (int i = 0; i < line.points().size(); i++) {
                int x = (int) Math.floor(line.points().x(i) * raster.across);
                int y = (int) Math.floor(line.points().y(i) * raster.down);
                if (i == 0) {
                    dot(x, y, mark, line.style());
                } else {
                    int length = Math.max(Math.abs(x - fromX), Math.abs(y - fromY));
                    for (int k = 1; k <= length; k++) {
                        if ((dotsBefore + k) % every == 0) {
                            dot(between(fromX, x, k, length), between(fromY, y, k, length), mark, line.style());
                        }
                    }
                    dotsBefore += length;
                }
                fromX = x;
                fromY = y;
            }
            return this;
        }

        /** Returns the coordinate of the dot nearest to the fraction {@code part / parts} of the way. */
        private static int between(int from, int to, int part, int parts) {
            return from + Math.floorDiv(2 * (to - from) * part + parts, 2 * parts);
        }

        /** Adds a dot to its cell; x and y are in dots. All lines consist of such dots. */
        private void dot(int x, int y, char mark, Style style) {
            int column = Math.floorDiv(x, raster.across);
            int row = Math.floorDiv(y, raster.down);
            if (isInside(column, row)) {
                int pattern = dots[cell(column, row)] | raster.bit(x - column * raster.across, y - row * raster.down);
                put(column, row, raster.dots(pattern, mark), style);
                dots[cell(column, row)] = pattern;
            }
        }

        @Override
        public CellCanvas sign(Shape.Sign sign) {
            put((int) Math.floor(sign.x()), (int) Math.floor(sign.y()), raster.sign(sign.mark()), sign.style());
            return this;
        }

        /** Draws a text encoded in the characters of the raster, cut to the length that the drawing has for it. */
        @Override
        public CellCanvas text(Shape.Text text) {
            String cells = new Span(text.text(), text.style()).text();
            int column = text.anchor().column(text.x(), cells.length());
            String spelled = raster.encode(cells);
            for (int i = 0; i < Math.min(spelled.length(), cells.length()); i++) {
                put(column + i, (int) Math.floor(text.y()), spelled.charAt(i), text.style());
            }
            return this;
        }

        private void put(int column, int row, char character, Style style) {
            if (isInside(column, row)) {
                int cell = cell(column, row);
                characters[cell] = character;
                styles[cell] = style;
                dots[cell] = 0;
                arms[cell] = 0;
            }
        }

        private boolean isInside(int column, int row) {
            return column >= 0 && column < size.columns() && row >= 0 && row < size.rows();
        }

        private int cell(int column, int row) {
            return row * size.columns() + column;
        }

        List<Line> lines() {
            return IntStream.range(0, size.rows())
                    .mapToObj(row -> line(cell(0, row), cell(0, row + 1)))
                    .toList();
        }

        private Line line(int from, int to) {
            List<Span> spans = new ArrayList<>();
            int begin = from;
            for (int cell = from + 1; cell <= to; cell++) {
                if (cell == to || styles[cell] != styles[begin] || grounds[cell] != grounds[begin]) {
                    String text = new String(characters, begin, cell - begin);
                    spans.add(new Span(text, styles[begin], Objects.requireNonNullElse(grounds[begin], styles[begin])));
                    begin = cell;
                }
            }
            return new Line(spans);
        }
    }
}
