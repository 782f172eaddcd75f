package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.Transition;
import descenso.course.knob.OptimizerNames;
import descenso.phrases.MessageKey;
import descenso.quiz.NumberAnswer;
import descenso.view.sweep.SweepMap;
import descenso.view.sweep.SweepText;
import descenso.view.text.ListFormatter;
import java.util.List;
import java.util.Optional;

/** Finds the cells of a sweep by the words of plain mode: an optimizer and a learning rate. */
record SweepCellFinder(SweepScreen screen, AppState state) {

    private SweepMap map() {
        return screen.map(state, state.texts());
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(screen.lab().session().experiment(), state.language());
    }

    /** Opens the lab with a cell. */
    Transition open(String words) {
        return cell(words).map(cell -> cell.openLab(state)).orElseGet(this::unknown);
    }

    /**
     * Shows one cell, or all cells of an optimizer.
     *
     * @param rest an optimizer, with or without a learning rate
     */
    Transition show(String rest) {
        Optional<Integer> row = optimizers().label(rest).flatMap(this::row);
        if (row.isPresent()) {
            return Transition.output(new SweepText(map()).cells(row.get()), screen, state);
        }
        return cell(rest)
                .map(cell -> Transition.output(List.of(map().cell(cell.row(), cell.column())), cell, state))
                .orElseGet(this::unknown);
    }

    private Transition unknown() {
        List<String> names = map().rows().stream()
                .map(row -> optimizers().typed(row.optimizer()))
                .distinct()
                .toList();
        return Transition.refused(
                MessageKey.PLAIN_NO_CELL, screen, state, new ListFormatter(names, state.texts()).or());
    }

    /**
     * Returns the screen with a cell chosen; empty if the text names none.
     *
     * @param rest an optimizer and a learning rate
     */
    private Optional<SweepScreen> cell(String rest) {
        String[] words = rest.strip().split("\\s+(?=\\S+$)", 2);
        return words.length == 2 ? cell(words[0], NumberAnswer.read(words[1], "")) : Optional.empty();
    }

    private Optional<SweepScreen> cell(String optimizer, NumberAnswer rate) {
        Optional<Integer> row = optimizers().label(optimizer).flatMap(this::row);
        return rate.value().isPresent() && rate.value().getAsDouble() > 0
                ? row.map(found -> screen.withCell(found, column(rate.value().getAsDouble())))
                : Optional.empty();
    }

    private Optional<Integer> row(String label) {
        List<String> labels = map().rows().stream().map(row -> row.optimizer()).toList();
        return Optional.of(labels.indexOf(label)).filter(row -> row >= 0);
    }

    /** Returns the column with the nearest learning rate, 0-based. */
    private int column(double rate) {
        return SweepScreen.nearest(rate, map().values());
    }
}
