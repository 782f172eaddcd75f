package descenso.view;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One thing told of every run.
 *
 * @param cells one a run, in their order; empty of a run that has none
 */
record Quantity(String name, List<Cell> cells) {

    static <T> Quantity of(String name, List<T> runs, Function<T, String> words) {
        return new Quantity(name, runs.stream().map(words).map(Cell::of).toList());
    }

    /** With that mark at those runs. */
    Quantity marked(BitSet runs, Mark mark) {
        return new Quantity(
                name,
                IntStream.range(0, cells.size())
                        .mapToObj(i -> runs.get(i) ? cells.get(i).marked(mark) : cells.get(i))
                        .toList());
    }

    boolean has(Mark mark) {
        return cells.stream().anyMatch(cell -> cell.mark() == mark);
    }

    boolean isMarked() {
        return cells.stream().anyMatch(cell -> cell.mark() != Mark.NONE);
    }

    /** In one line each, however narrow the room. */
    Quantity unbroken() {
        return new Quantity(name, cells.stream().map(Cell::unbroken).toList());
    }
}
