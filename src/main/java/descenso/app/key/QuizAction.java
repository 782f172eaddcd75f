package descenso.app.key;

import descenso.phrases.MessageKey;

/** An action that a learner can take with a key in a question, or to open one. */
public enum QuizAction implements Intent {
    ASK(MessageKey.QUIZ_ASK),
    SUBMIT(MessageKey.QUIZ_SUBMIT),
    FINISH(MessageKey.QUIZ_FINISH),
    TICK(MessageKey.QUIZ_TICK),
    LOWER(MessageKey.QUIZ_LOWER),
    HIGHER(MessageKey.QUIZ_HIGHER),
    NEXT_PARTNER(MessageKey.QUIZ_NEXT_PARTNER),
    PREVIOUS_PARTNER(MessageKey.QUIZ_PREVIOUS_PARTNER),
    HINT(MessageKey.QUIZ_HINT),
    SKIP(MessageKey.QUIZ_SKIP),
    RETRY(MessageKey.QUIZ_RETRY),
    SHOW(MessageKey.QUIZ_SHOW),
    ON(MessageKey.QUIZ_ON),
    REFUTE(MessageKey.QUIZ_REFUTE),
    FORGOTTEN(MessageKey.QUIZ_FORGOTTEN),
    HARD(MessageKey.QUIZ_HARD),
    GOOD(MessageKey.QUIZ_GOOD),
    EASY(MessageKey.QUIZ_EASY),
    UNDO(MessageKey.QUIZ_UNDO),
    REVIEW(MessageKey.QUIZ_REVIEW),
    PROGRESS(MessageKey.QUIZ_PROGRESS);

    private final MessageKey key;

    QuizAction(MessageKey key) {
        this.key = key;
    }

    @Override
    public MessageKey key() {
        return key;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.inQuiz(this);
    }
}
