package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.phrases.MessageKey;
import descenso.view.question.PredictionView;
import descenso.view.section.ParagraphRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prediction in plain mode. */
record PlainPrediction(PredictionScreen screen, AppState state) implements PlainScreen {

    private record PredictionKey(String experiment) {}

    @Override
    public Object contentKey() {
        return new PredictionKey(screen.lab().session().name());
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_PREDICTION);
    }

    @Override
    public Optional<MessageKey> wordForNumber() {
        return Optional.of(MessageKey.WORD_ANSWER);
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new LabText(screen.lab(), state).title(MessageKey.PREDICT_TITLE));
        PredictionView view = PredictionView.before(screen.question(), state.language(), state.texts());
        ParagraphRenderer told = new ParagraphRenderer(state.texts());
        paragraphs.addAll(told.paragraphs(List.of(view.ask())));
        paragraphs.addAll(told.paragraphs(view.answers(screen.order())));
        return paragraphs;
    }
}
