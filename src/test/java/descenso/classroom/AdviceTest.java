package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, EXPLAIN",
        "34, 66, EXPLAIN",
        "35, 65, TALK",
        "7, 13, TALK",
        "1, 1, TALK",
        "70, 30, TALK",
        "71, 29, GO_ON",
        "1, 0, GO_ON",
    })
    void adviceDependsOnTheShareOfRightAnswers(int right, int wrong, Advice expected) {
        List<Attempt> votes = new ArrayList<>(Collections.nCopies(right, EventFixture.answer("3", Grade.RIGHT)));
        votes.addAll(Collections.nCopies(wrong, EventFixture.answer("2", Grade.WRONG)));
        assertThat(Advice.of(votes)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"RIGHT, GO_ON", "PARTLY, TALK", "WRONG, TALK", "UNKNOWN, TALK", "UNDECIDED, GO_ON", "PENDING, GO_ON"})
    void answerThatIsNotGradedDoesNotCount(Grade grade, Advice expected) {
        List<Attempt> votes = List.of(EventFixture.answer("3", Grade.RIGHT), EventFixture.answer("2", grade));
        assertThat(Advice.of(votes)).contains(expected);
    }

    @Test
    void votesWithoutAGradeGiveNoAdvice() {
        assertThat(Advice.of(List.of(EventFixture.answer("2", Grade.PENDING)))).isEqualTo(Optional.empty());
        assertThat(Advice.of(List.of())).isEmpty();
    }
}
