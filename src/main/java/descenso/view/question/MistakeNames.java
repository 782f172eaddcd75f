package descenso.view.question;

import descenso.course.Course;
import descenso.phrases.MessageKey;
import descenso.quiz.Mistake;
import descenso.view.text.UiText;
import java.util.stream.Stream;

/** The names of recognised mistakes in reports and pictures, which do not address the learner. */
public record MistakeNames(Course course, UiText texts) {

    /**
     * Returns the name of a mistake, as the journal stores it; the id itself if nothing has it.
     *
     * @param traps the texts of the traps and beliefs with this id
     */
    public String name(String id, Stream<String> traps) {
        return course.misconception(id)
                .map(found -> texts.say(found.text()))
                .or(() -> Stream.of(Mistake.values())
                        .filter(mistake -> mistake.word().equals(id))
                        .map(mistake -> texts.say(label(mistake)))
                        .findFirst())
                .or(traps::findFirst)
                .orElse(id);
    }

    private static MessageKey label(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION -> MessageKey.PROGRESS_NO_BIAS_CORRECTION;
            case BIAS_POWER -> MessageKey.PROGRESS_BIAS_POWER;
            case NEEDLESS_BIAS_CORRECTION -> MessageKey.PROGRESS_NEEDLESS_BIAS_CORRECTION;
            case SWAPPED_BETAS -> MessageKey.PROGRESS_SWAPPED_BETAS;
            case NO_SHARE -> MessageKey.PROGRESS_NO_SHARE;
            case NEEDLESS_SHARE -> MessageKey.PROGRESS_NEEDLESS_SHARE;
            case SWAPPED_SHARES -> MessageKey.PROGRESS_SWAPPED_SHARES;
            case SQUARE_NOT_AVERAGED -> MessageKey.PROGRESS_SQUARE_NOT_AVERAGED;
            case NOT_SQUARED -> MessageKey.PROGRESS_NOT_SQUARED;
            case EPSILON_INSIDE -> MessageKey.PROGRESS_EPSILON_INSIDE;
            case NO_ROOT -> MessageKey.PROGRESS_NO_ROOT;
            case NO_RATE -> MessageKey.PROGRESS_NO_RATE;
            case PAST_FORGOTTEN -> MessageKey.PROGRESS_PAST_FORGOTTEN;
            case OLD_GRADIENT -> MessageKey.PROGRESS_OLD_GRADIENT;
            case LOST_SIGN -> MessageKey.PROGRESS_LOST_SIGN;
            case FIRST_FORGOTTEN -> MessageKey.PROGRESS_FIRST_FORGOTTEN;
            case LAST_FORGOTTEN -> MessageKey.PROGRESS_LAST_FORGOTTEN;
            case STEP_BEFORE -> MessageKey.PROGRESS_STEP_BEFORE;
            case STEP_AFTER -> MessageKey.PROGRESS_STEP_AFTER;
            case OTHER_QUANTITY -> MessageKey.PROGRESS_OTHER_QUANTITY;
            case SIGN -> MessageKey.PROGRESS_SIGN;
            case PERCENT -> MessageKey.PROGRESS_PERCENT;
            case INVERSE -> MessageKey.PROGRESS_INVERSE;
            case DOUBLED_ROOT -> MessageKey.PROGRESS_DOUBLED_ROOT;
            case NO_POWER -> MessageKey.PROGRESS_NO_POWER;
            case DOUBLED_POWER -> MessageKey.PROGRESS_DOUBLED_POWER;
            case NO_FACTOR -> MessageKey.PROGRESS_NO_FACTOR;
            case NO_DIVISOR -> MessageKey.PROGRESS_NO_DIVISOR;
            case NO_TERM -> MessageKey.PROGRESS_NO_TERM;
            case NO_COMPLEMENT -> MessageKey.PROGRESS_NO_COMPLEMENT;
            case NEEDLESS_COMPLEMENT -> MessageKey.PROGRESS_NEEDLESS_COMPLEMENT;
            case OTHER_ROUNDING -> MessageKey.PROGRESS_OTHER_ROUNDING;
            case PRODUCT_AND_QUOTIENT -> MessageKey.PROGRESS_PRODUCT_AND_QUOTIENT;
            case POWER_AS_PRODUCT -> MessageKey.PROGRESS_POWER_AS_PRODUCT;
            case LOST_PARENTHESES -> MessageKey.PROGRESS_LOST_PARENTHESES;
            case MEAN_FROM_FIRST -> MessageKey.PROGRESS_MEAN_FROM_FIRST;
            case PLAIN_MEAN -> MessageKey.PROGRESS_PLAIN_MEAN;
            case NO_DECAY -> MessageKey.PROGRESS_NO_DECAY;
            case SHARE_ON_GRADIENT -> MessageKey.PROGRESS_SHARE_ON_GRADIENT;
            case NEGATIVE_SQUARE -> MessageKey.PROGRESS_NEGATIVE_SQUARE;
            case SQUARED_MEAN -> MessageKey.PROGRESS_SQUARED_MEAN;
            case EXCHANGED_GRADIENTS -> MessageKey.PROGRESS_EXCHANGED_GRADIENTS;
            case EXPONENT_FACTOR -> MessageKey.PROGRESS_EXPONENT_FACTOR;
            case VALUE_FOR_GRADIENT -> MessageKey.PROGRESS_VALUE_FOR_GRADIENT;
            case GRADIENT_WITHOUT_PARAMETER -> MessageKey.PROGRESS_GRADIENT_WITHOUT_PARAMETER;
            case LAST_STEP_ONLY -> MessageKey.PROGRESS_LAST_STEP_ONLY;
            case NO_START -> MessageKey.PROGRESS_NO_START;
            case PLAIN_STEPS -> MessageKey.PROGRESS_PLAIN_STEPS;
            case LATE_ROUNDING -> MessageKey.PROGRESS_LATE_ROUNDING;
            case EXCHANGED_VALUES -> MessageKey.PROGRESS_EXCHANGED_VALUES;
            case SOME_SLIP -> MessageKey.PROGRESS_SOME_SLIP;
        };
    }
}
