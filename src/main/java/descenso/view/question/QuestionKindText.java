package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.Question;
import descenso.view.text.UiText;

/** Names the kind of a question. */
public final class QuestionKindText {

    private QuestionKindText() {}

    public static String of(Question question, UiText texts) {
        return texts.say(phrase(question));
    }

    private static MessageKey phrase(Question question) {
        return switch (question.kind()) {
            case OPEN -> MessageKey.LESSON_QUESTION;
            case CHOICE ->
                question instanceof Question.Choice choice && choice.isSeveral()
                        ? MessageKey.KIND_SEVERAL
                        : MessageKey.KIND_CHOICE;
            case NUMBER -> MessageKey.KIND_NUMBER;
            case ORDER -> MessageKey.KIND_ORDER;
            case MATCH -> MessageKey.KIND_MATCH;
            case TRUTH -> MessageKey.KIND_TRUTH;
        };
    }
}
