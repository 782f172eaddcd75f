package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/** The inspection of a step in plain mode. */
record PlainInspect(InspectScreen screen, AppState state) implements PlainScreen {

    private record StepKey(int step) {}

    @Override
    public Object contentKey() {
        return new StepKey(screen.step());
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_INSPECT, Integer.toString(screen.step()));
    }

    @Override
    public Optional<MessageKey> wordForNumber() {
        return Optional.of(MessageKey.WORD_INSPECT);
    }

    @Override
    public List<String> paragraphs() {
        return screen.inside(state).paragraphs();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }
}
