package descenso.app;

import descenso.course.Asked;
import descenso.progress.Ledger;
import descenso.progress.Meeting;
import descenso.review.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that are due today. */
record Due(Study study) {

    /** So many a day, however many wait: who missed a week begins with what is due the longest. */
    private static final int DAILY = 20;

    /** Across chapters, in another order every day. */
    List<Asked> questions() {
        return study.past().today().map(this::questions).orElse(List.of());
    }

    private List<Asked> questions(LocalDate today) {
        Map<String, Asked> asked = study.course().exercises(study.language()).stream()
                .collect(Collectors.toMap(each -> each.exercise().id(), Function.identity(), (first, second) -> first));
        List<Asked> due = new ArrayList<>(study.past().reviews().among(asked.keySet()).due(today).stream()
                .limit(Math.max(0, DAILY - reviewed(today)))
                .flatMap(id -> Stream.ofNullable(asked.get(id)))
                .toList());
        Collections.shuffle(due, new Random(today.toEpochDay()));
        return due;
    }

    /** How many questions that were met on an earlier day were met again today. */
    private long reviewed(LocalDate today) {
        Ledger ledger = study.past().ledger();
        return ledger.items().stream()
                .map(item ->
                        ledger.history(item).stream().filter(Meeting::counts).toList())
                .filter(meetings -> !meetings.isEmpty())
                .filter(meetings -> !isOn(today, meetings.get(0)))
                .filter(meetings -> isOn(today, meetings.get(meetings.size() - 1)))
                .count();
    }

    private boolean isOn(LocalDate day, Meeting meeting) {
        return Day.of(meeting.first().time(), study.past().zone()).equals(day);
    }
}
