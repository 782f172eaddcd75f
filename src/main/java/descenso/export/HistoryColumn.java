package descenso.export;

import descenso.train.network.Network;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A quantity that a history records for each step or for each epoch.
 *
 * @param first index of the first entry; 0 if there is an entry for the start, otherwise 1
 * @param last index of the last entry, inclusive
 * @param coordinates one name per number of an entry; empty if an entry is a single number
 */
record HistoryColumn(String name, int first, int last, List<String> coordinates, Values values) {

    /** The numbers of the entries of a column. */
    interface Values {

        /** Returns a number of an entry; the coordinate, 0-based, is ignored if an entry is a single number. */
        double at(int index, int coordinate);
    }

    boolean isSingle() {
        return coordinates.isEmpty();
    }

    /** Returns all columns of a history. */
    static List<HistoryColumn> of(History history) {
        List<HistoryColumn> columns = ofState(history);
        for (int i = 0; i < history.stateNames().size(); i++) {
            int name = i;
            Values values = (step, coordinate) -> history.state(name, step, coordinate);
            // there is no state before the first step
            columns.add(
                    new HistoryColumn(history.stateNames().get(i), 1, history.steps(), history.coordinates(), values));
        }
        return columns;
    }

    /** Returns the columns of the loss, and of parameters, losses and accuracy of epochs if they are kept. */
    static List<HistoryColumn> ofState(History history) {
        List<HistoryColumn> columns = new ArrayList<>();
        columns.add(new HistoryColumn("loss", 0, history.steps(), List.of(), (step, none) -> history.loss(step)));
        if (!history.coordinates().isEmpty()) {
            columns.add(new HistoryColumn("parameters", 0, history.steps(), history.coordinates(), history::parameter));
        }
        if (history.epochs() > 0) {
            columns.add(ofEpochs("trainLoss", history, History.Epoch::trainLoss));
            columns.add(ofEpochs("validationLoss", history, History.Epoch::validationLoss));
            columns.add(ofEpochs("validationAccuracy", history, History.Epoch::validationAccuracy));
        }
        return columns;
    }

    /** Returns the test loss and accuracy after the last epoch, as columns of one entry; empty without a test set. */
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

    private static HistoryColumn ofEpochs(String name, History history, ToDoubleFunction<History.Epoch> measure) {
        return new HistoryColumn(
                name, 0, history.epochs() - 1, List.of(), (epoch, none) -> measure.applyAsDouble(history.epoch(epoch)));
    }
}
