package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.view.sweep.SweepMap;
import descenso.view.sweep.SweepText;
import descenso.view.text.PercentDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sweep in plain mode: the best learning rate of each optimizer, and any run by its optimizer and rate. */
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

    private SweepText text() {
        return new SweepText(map());
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new LabText(screen.lab(), state).title(MessageKey.SWEEP_HEADER));
        if (!screen.isRunning()) {
            paragraphs.addAll(text().paragraphs());
            if (!screen.progress().isOver()) {
                paragraphs.add(state.texts().say(MessageKey.PLAIN_SWEEP_STOPPED));
            }
        }
        return paragraphs;
    }

    @Override
    public Optional<String> progress() {
        return screen.isRunning() ? Optional.of(progressed()) : Optional.empty();
    }

    private String progressed() {
        PercentDone done = new PercentDone(screen.progress().share(screen.race()), state.texts());
        return state.texts().say(MessageKey.PLAIN_SWEEP_PROGRESS, done.hundredths());
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return screen.interrupted(state);
    }

    @Override
    public boolean isOverlay() {
        return true;
    }
}
