package descenso.view.naming;

import descenso.train.run.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run as it is seen among others.
 *
 * @param name shorter than its label where it need not be told from runs elsewhere, see {@link LabNames}
 * @param curve picks the colour and the mark that it has everywhere, from 0
 */
public record NamedRun(Snapshot run, String name, int curve) {

    /** Runs with their names, one curve after the other. */
    public static List<NamedRun> inOrder(List<Snapshot> runs, List<String> names) {
        return IntStream.range(0, runs.size())
                .mapToObj(number -> new NamedRun(runs.get(number), names.get(number), number))
                .toList();
    }
}
