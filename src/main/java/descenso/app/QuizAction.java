package descenso.app;

import descenso.phrases.Phrase;

/** What a learner can do with a key where questions are asked, and to get there. */
public enum QuizAction implements Intent {
    ASK(Phrase.QUIZ_ASK),
    SUBMIT(Phrase.QUIZ_SUBMIT),
    FINISH(Phrase.QUIZ_FINISH),
    TICK(Phrase.QUIZ_TICK),
    LOWER(Phrase.QUIZ_LOWER),
    HIGHER(Phrase.QUIZ_HIGHER),
    NEXT_PARTNER(Phrase.QUIZ_NEXT_PARTNER),
    PREVIOUS_PARTNER(Phrase.QUIZ_PREVIOUS_PARTNER),
    HINT(Phrase.QUIZ_HINT),
    SKIP(Phrase.QUIZ_SKIP),
    RETRY(Phrase.QUIZ_RETRY),
    SHOW(Phrase.QUIZ_SHOW),
    ON(Phrase.QUIZ_ON),
    REFUTE(Phrase.QUIZ_REFUTE),
    FORGOTTEN(Phrase.QUIZ_FORGOTTEN),
    HARD(Phrase.QUIZ_HARD),
    GOOD(Phrase.QUIZ_GOOD),
    EASY(Phrase.QUIZ_EASY),
    UNDO(Phrase.QUIZ_UNDO),
    REVIEW(Phrase.QUIZ_REVIEW),
    PROGRESS(Phrase.QUIZ_PROGRESS);

    private final Phrase words;

    QuizAction(Phrase words) {
        this.words = words;
    }

    @Override
    public Phrase words() {
        return words;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.inQuiz(this);
    }
}
