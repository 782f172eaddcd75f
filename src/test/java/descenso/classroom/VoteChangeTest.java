package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Tally.GivenAnswer;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoteChangeTest {

    private static final Attempt RIGHT = EventFixture.answer("3", Grade.RIGHT);
    private static final Attempt SIGN = EventFixture.answer("-3", Grade.WRONG, "sign");
    private static final Attempt OTHER = EventFixture.answer("-3", Grade.WRONG, "order");
    private static final Attempt UNKNOWN = EventFixture.answer("", Grade.UNKNOWN);

    @Test
    void learnersAreCountedByTheirTwoAnswers() {
        assertThat(VoteChange.between(
                        Map.of("ana", SIGN, "ben", SIGN, "eva", OTHER, "leo", RIGHT, "mia", SIGN, "sam", UNKNOWN),
                        Map.of("ana", RIGHT, "ben", RIGHT, "eva", RIGHT, "leo", RIGHT, "mia", SIGN, "zoe", RIGHT)))
                .containsExactly(
                        new VoteChange(GivenAnswer.of(SIGN), GivenAnswer.of(RIGHT), 2),
                        new VoteChange(GivenAnswer.of(OTHER), GivenAnswer.of(RIGHT), 1),
                        new VoteChange(GivenAnswer.of(SIGN), GivenAnswer.of(SIGN), 1),
                        new VoteChange(GivenAnswer.of(RIGHT), GivenAnswer.of(RIGHT), 1));
    }

    @Test
    void changeToAnotherAnswerOrMistakeIsAMove() {
        GivenAnswer sign = GivenAnswer.of(SIGN);
        assertThat(new VoteChange(sign, sign, 1).isMove()).isFalse();
        assertThat(new VoteChange(sign, GivenAnswer.of(OTHER), 1).isMove()).isTrue();
    }

    @Test
    void votesWithoutACommonLearnerHaveNoChanges() {
        assertThat(VoteChange.between(Map.of("ana", RIGHT), Map.of())).isEmpty();
    }
}
