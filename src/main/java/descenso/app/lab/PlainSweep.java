package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.course.experiment.OptimizerNames;
import descenso.phrases.MessageKey;
import descenso.quiz.NumberAnswer;
import descenso.view.table.SweepMap;
import descenso.view.table.SweepText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sweep in plain mode: the best learning rate of each optimizer, and any cell by its optimizer and rate. */
record PlainSweep(SweepScreen screen, AppState state) implements PlainScreen {

    @Override
    public Object contentKey() {
        return screen.getClass();
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_SWEEP);
    }

    private SweepMap map() {
        return screen.map(state, state.texts());
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new LabText(screen.lab(), state).title(MessageKey.SWEEP_HEADER));
        if (!screen.isRunning()) {
            paragraphs.addAll(new SweepText(map()).paragraphs());
            if (!screen.progress().isOver()) {
                paragraphs.add(state.texts().say(MessageKey.PLAIN_SWEEP_STOPPED));
            }
        }
        return paragraphs;
    }

    @Override
    public Optional<String> progress() {
        double share = screen.progress().share(screen.race());
        return Optional.of(state.texts().say(MessageKey.PLAIN_SWEEP_PROGRESS, UiText.hundredths(share)))
                .filter(sentence -> screen.isRunning());
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return screen.isRunning() ? Optional.of(screen.close(state)) : Optional.empty();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(screen.lab().session().experiment(), state.language());
    }

    /** Opens the lab with the cell of an optimizer and a learning rate. */
    Transition open(String words) {
        return cell(words).map(cell -> cell.openLab(state)).orElseGet(this::unknown);
    }

    /** Shows the cell of an optimizer and a learning rate, or all cells of an optimizer. */
    Transition show(String words) {
        Optional<Integer> row = row(words);
        if (row.isPresent()) {
            return Transition.output(new SweepText(map()).cells(row.get()), screen, state);
        }
        return cell(words)
                .map(cell -> Transition.output(List.of(map().cell(cell.row(), cell.column())), cell, state))
                .orElseGet(this::unknown);
    }

    private Transition unknown() {
        List<String> names = map().rows().stream()
                .map(row -> optimizers().typed(row.optimizer()))
                .distinct()
                .toList();
        return Transition.refused(
                MessageKey.PLAIN_NO_CELL, screen, state, state.texts().or(names));
    }

    /** Returns the screen at the cell of an optimizer and the nearest learning rate; empty if the words name none. */
    private Optional<SweepScreen> cell(String typed) {
        String[] words = typed.strip().split("\\s+(?=\\S+$)", 2);
        double rate =
                words.length < 2 ? 0 : NumberAnswer.read(words[1], "").value().orElse(0);
        return row(words[0])
                .filter(row -> rate > 0)
                .map(row -> screen.withCell(row, SweepScreen.nearest(rate, map().values())));
    }

    /** Returns the row of an optimizer, 0-based; empty if the name is that of no optimizer of the map. */
    private Optional<Integer> row(String optimizer) {
        List<String> labels = map().rows().stream().map(row -> row.optimizer()).toList();
        return optimizers().label(optimizer).map(labels::indexOf).filter(row -> row >= 0);
    }
}
