package descenso.math;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a formula. */
sealed interface Node
        permits Symbol,
                Row,
                Node.Scripts,
                Node.Fraction,
                Node.Root,
                Node.Accented,
                Node.Stretch,
                Node.Fence,
                Node.Grid {

    interface Visitor<R> {
        R visit(Symbol symbol);

        R visit(Row row);

        R visit(Scripts scripts);

        R visit(Fraction fraction);

        R visit(Root root);

        R visit(Accented accent);

        R visit(Stretch stretch);

        R visit(Fence fence);

        R visit(Grid grid);
    }

    <R> R accept(Visitor<R> visitor);

    /** What it is to a neighbour on its left. */
    default AtomClass left() {
        return AtomClass.ORDINARY;
    }

    /** What it is to a neighbour on its right. */
    default AtomClass right() {
        return AtomClass.ORDINARY;
    }

    /** What the display form draws inside it in two dimensions. Scripts are not among it: each is one row. */
    List<Node> parts();

    /** This and all within that is drawn in two dimensions. */
    default Stream<Node> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Node::all));
    }

    /** A base with what stands below and above it: beside it, or as limits under and over it. */
    record Scripts(Node base, @Nullable Node sub, @Nullable Node sup, boolean limits) implements Node {

        @Override
        public AtomClass left() {
            return base.left();
        }

        /** A prefix that has scripts no longer clings: ∇_θ L. */
        @Override
        public AtomClass right() {
            return base.right() == AtomClass.PREFIX ? AtomClass.INNER : base.right();
        }

        @Override
        public List<Node> parts() {
            return limits ? Stream.of(base, sub, sup).filter(Objects::nonNull).toList() : List.of(base);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One part above another.
     *
     * @param bar whether a line parts the two: a fraction's does, a binomial coefficient's does not
     */
    record Fraction(Node numerator, Node denominator, boolean bar) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(numerator, denominator);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A root.
     *
     * @param index 3 for a cube root; null for a square root
     */
    record Root(@Nullable Node index, Node radicand) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(radicand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A mark over a letter. */
    record Accented(AccentMark mark, Node base) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(base);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A line or brace over or under, as wide as what it covers. */
    record Stretch(StretchyAccent cover, Node base) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(base);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** What stands between two delimiters, which grow to its height. An absent one is an empty symbol. */
    record Fence(Symbol open, Node body, Symbol close) implements Node {

        @Override
        public AtomClass left() {
            return AtomClass.OPENING;
        }

        @Override
        public AtomClass right() {
            return AtomClass.CLOSING;
        }

        @Override
        public List<Node> parts() {
            return List.of(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Rows of cells: a matrix, cases, aligned equations. */
    record Grid(Alignment alignment, List<List<Row>> rows) implements Node {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        int columns() {
            return rows.stream().mapToInt(List::size).max().orElse(0);
        }

        <R> List<List<R>> drawn(Visitor<R> drawing) {
            return rows.stream()
                    .map(cells ->
                            cells.stream().map(cell -> cell.accept(drawing)).toList())
                    .toList();
        }

        @Override
        public List<Node> parts() {
            return rows.stream().<Node>flatMap(List::stream).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
