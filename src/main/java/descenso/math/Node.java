package descenso.math;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of the syntax tree of a formula. */
sealed interface Node
        permits Symbol, Row, Node.Scripts, Node.Fraction, Node.Root, Node.Accented, Node.Fence, Node.Array {

    interface Visitor<R> {
        R visit(Symbol symbol);

        R visit(Row row);

        R visit(Scripts scripts);

        R visit(Fraction fraction);

        R visit(Root root);

        R visit(Accented accent);

        R visit(Fence fence);

        R visit(Array grid);
    }

    <R> R accept(Visitor<R> visitor);

    /** Tests whether this node is a row without nodes. */
    default boolean isEmpty() {
        return false;
    }

    /** Returns the class that this node shows to its left neighbour. */
    default AtomClass left() {
        return AtomClass.ORDINARY;
    }

    /** Returns the class that this node shows to its right neighbour. */
    default AtomClass right() {
        return AtomClass.ORDINARY;
    }

    /** Returns the sign or letter of a symbol; empty for any other node. */
    default String sign() {
        return "";
    }

    /** Returns the base of a part with scripts, or the part itself. */
    default Node unscripted() {
        return this;
    }

    /** Tests whether a node is the d of dx or of d² x. */
    default boolean isDifferential() {
        return unscripted() instanceof Symbol symbol && symbol.kind() == AtomClass.DIFFERENTIAL;
    }

    /**
     * Returns the children that the display form draws in two dimensions. Scripts are not among them: each is one row.
     */
    List<Node> parts();

    /** Tests whether a condition is true for this node and all its descendants that are drawn in two dimensions. */
    default boolean allMatch(Predicate<Node> condition) {
        boolean matches = condition.test(this);
        for (Node part : parts()) {
            matches = matches && part.allMatch(condition);
        }
        return matches;
    }

    /** A base with scripts, null if absent, which are drawn below and above it if they are limits. */
    record Scripts(Node base, @Nullable Node sub, @Nullable Node sup, boolean limits) implements Node {

        @Override
        public AtomClass left() {
            return base.left();
        }

        @Override
        public Node unscripted() {
            return base;
        }

        /** Returns the class of the base. A prefix with scripts has space after it: ∇_θ L. */
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

    /** One part above another: a fraction with a bar, or a binomial coefficient without one. */
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

    /** A root, with an index such as 3 for a cube root; null for a square root. */
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

    /** A base with an accent, or with a line or brace over or under it. */
    record Accented(Accent accent, Node base) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(base);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Content between two delimiters, which grow to its height. An absent delimiter is an empty symbol. */
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

    /** Rows of cells: a matrix, cases, aligned equations. Rows may differ in length. */
    record Array(Alignment alignment, List<List<Row>> rows) implements Node {

        public Array {
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
