package descenso.view;

import descenso.phrases.Phrase;
import descenso.quiz.Question;

/** What a kind of question is called. */
final class KindWords {

    private KindWords() {}

    static String of(Question question, Speech speech) {
        return speech.say(phrase(question));
    }

    private static Phrase phrase(Question question) {
        return switch (question.kind()) {
            case OPEN -> Phrase.LESSON_QUESTION;
            case CHOICE ->
                question instanceof Question.Choice choice && choice.isSeveral()
                        ? Phrase.KIND_SEVERAL
                        : Phrase.KIND_CHOICE;
            case NUMBER -> Phrase.KIND_NUMBER;
            case ORDER -> Phrase.KIND_ORDER;
            case MATCH -> Phrase.KIND_MATCH;
            case TRUTH -> Phrase.KIND_TRUTH;
        };
    }
}
