package descenso.serve;

import descenso.classroom.Attendee;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The learners who are in, in the form in which hosts exchange them: a line for each. */
final class ClassroomAttendance {

    /** Idle times that the staff sees, in seconds. They are few, so that a class that reads causes no traffic. */
    private static final List<Long> IDLE_S = List.of(0L, 60L, 180L, 300L, 600L, 1_200L, 3_600L);

    private static final String SEPARATOR = "\t";

    private ClassroomAttendance() {}

    /** Returns an idle time as the staff sees it, in seconds: not longer than it is. */
    static long rounded(long seconds) {
        return IDLE_S.stream().filter(each -> each <= seconds).reduce(0L, Math::max);
    }

    /** Returns the learners as text. Neither the names nor the pages have a control character. */
    static String text(List<Attendee> attendees) {
        return attendees.stream()
                .map(each -> String.join(
                        SEPARATOR,
                        each.name(),
                        each.course(),
                        each.page(),
                        Long.toString(each.idleSeconds()),
                        Integer.toString(each.wrongTries())))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Returns the learners of this host and of others, by name. A learner who is here is not elsewhere. */
    static List<Attendee> merged(List<Attendee> here, List<String> others) {
        Map<String, Attendee> all = new TreeMap<>();
        for (String text : others) {
            text.lines().map(line -> line.split(SEPARATOR, 5)).forEach(fields -> {
                Attendee each = new Attendee(
                        fields[0], fields[1], fields[2], Long.parseLong(fields[3]), Integer.parseInt(fields[4]));
                all.put(each.name(), each);
            });
        }
        here.forEach(each -> all.put(each.name(), each));
        return List.copyOf(all.values());
    }
}
