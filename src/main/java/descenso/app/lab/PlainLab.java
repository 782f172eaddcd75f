package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/** The lab in plain mode. */
record PlainLab(LabScreen lab, AppState state) implements PlainScreen {

    private record LabKey(String experiment) {}

    @Override
    public Object contentKey() {
        return new LabKey(lab.session().name());
    }

    @Override
    public String prompt() {
        return state.texts()
                .say(
                        MessageKey.PROMPT_LAB,
                        state.texts()
                                .characters()
                                .encode(lab.session().experiment().title().in(state.language())));
    }

    @Override
    public List<String> paragraphs() {
        return text().paragraphs();
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String summary() {
        return text().race().line();
    }

    private LabText text() {
        return new LabText(lab, state);
    }

    @Override
    public Optional<String> progress() {
        return lab.session().isRunning() ? Optional.of(text().progress()) : Optional.empty();
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return lab.session().isRunning()
                ? Optional.of(Transition.to(
                        lab.withSession(lab.session().withRunning(false)), state.withNotice(MessageKey.PLAIN_STOPPED)))
                : Optional.empty();
    }
}
