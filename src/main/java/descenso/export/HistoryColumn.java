package descenso.export;

import descenso.train.network.Network;
import descenso.train.run.EpochMeasures;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One thing that a history holds of every step, or of every epoch.
 *
 * @param first the index of the first entry: 0 where there is one from before the first step
 * @param last the index of the last
 * @param coordinates one a number of an entry; none where an entry is a single number
 */
record HistoryColumn(String name, int first, int last, List<String> coordinates, Values values) {

    /** The numbers of an entry. */
    interface Values {

        double at(int index, int coordinate);
    }

    boolean isSingle() {
        return coordinates.isEmpty();
    }

    /** All that is kept. */
    static List<HistoryColumn> of(History history) {
        List<HistoryColumn> traces = ofState(history);
        for (int name = 0; name < history.memory().size(); name++) {
            traces.add(ofMemory(history, name));
        }
        return traces;
    }

    /** The loss, the parameters if they are kept, and the losses and accuracy of the epochs if there are any. */
    static List<HistoryColumn> ofState(History history) {
        List<HistoryColumn> traces = new ArrayList<>();
        traces.add(new HistoryColumn("loss", 0, history.steps(), List.of(), (step, none) -> history.loss(step)));
        if (!history.coordinates().isEmpty()) {
            traces.add(new HistoryColumn("parameters", 0, history.steps(), history.coordinates(), history::parameter));
        }
        if (history.epochs() > 0) {
            traces.add(ofEpochs("trainLoss", history, EpochMeasures::trainLoss));
            traces.add(ofEpochs("validationLoss", history, EpochMeasures::validationLoss));
            traces.add(ofEpochs("validationAccuracy", history, EpochMeasures::validationAccuracy));
        }
        return traces;
    }

    /** Returns what the test of a network says after the last epoch, where there is a test. */
    static List<HistoryColumn> ofTest(Run run) {
        int last = run.history().epochs() - 1;
        return Stream.of(Network.TEST_LOSS, Network.TEST_ACCURACY)
                .filter(run.measures()::containsKey)
                .map(name -> new HistoryColumn(
                        name,
                        last,
                        last,
                        List.of(),
                        (epoch, none) -> run.measures().getOrDefault(name, Double.NaN)))
                .toList();
    }

    private static HistoryColumn ofEpochs(String name, History history, ToDoubleFunction<EpochMeasures> measure) {
        return new HistoryColumn(
                name, 0, history.epochs() - 1, List.of(), (epoch, none) -> measure.applyAsDouble(history.epoch(epoch)));
    }

    /** What the optimizer remembered under the name with that index: nothing yet before the first step. */
    private static HistoryColumn ofMemory(History history, int name) {
        return new HistoryColumn(
                history.memory().get(name),
                1,
                history.steps(),
                history.coordinates(),
                (step, coordinate) -> history.remembered(name, step, coordinate));
    }
}
