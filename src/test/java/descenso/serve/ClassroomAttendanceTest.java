package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Attendee;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassroomAttendanceTest {

    @ParameterizedTest
    @CsvSource({"-1, 0", "59, 0", "60, 60", "179, 60", "180, 180", "299, 180", "3599, 1200", "100000, 3600"})
    void idleTimeIsRoundedDownToFewSteps(long seconds, long rounded) {
        assertThat(ClassroomAttendance.rounded(seconds)).isEqualTo(rounded);
    }

    @Test
    void learnersOfAllHostsComeByNameAndThoseOfThisHostFirst() {
        List<Attendee> here =
                List.of(new Attendee("eva", "course", "here", 0, 0), new Attendee("ana", "course", "", 60, 2));
        List<Attendee> there =
                List.of(new Attendee("eva", "course", "there", 180, 1), new Attendee("bo", "course", "", 0, 0));
        assertThat(ClassroomAttendance.merged(here, List.of("", ClassroomAttendance.text(there))))
                .containsExactly(here.get(1), there.get(1), here.get(0));
        assertThat(ClassroomAttendance.text(List.of())).isEmpty();
    }
}
