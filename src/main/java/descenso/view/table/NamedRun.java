package descenso.view.table;

import descenso.train.run.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run with its display name, shown among other runs.
 *
 * @param name shorter than the run's label if it need not distinguish the run from hidden ones, see
 *     {@link RunLabels#names}
 * @param curve the number of the run's colour and mark, 0-based; the same on every screen
 */
public record NamedRun(Snapshot run, String name, int curve) {

    /** Pairs runs with names and numbers their curves in order. */
    public static List<NamedRun> inOrder(List<Snapshot> runs, List<String> names) {
        return IntStream.range(0, runs.size())
                .mapToObj(number -> new NamedRun(runs.get(number), names.get(number), number))
                .toList();
    }
}
