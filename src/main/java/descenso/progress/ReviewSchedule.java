package descenso.progress;

import descenso.review.MemoryState;
import descenso.review.Scheduler;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When each question is to be asked again.
 *
 * @param memories of each question, by its id, in the order in which they were met
 */
public record ReviewSchedule(Map<String, MemoryState> memories, Scheduler scheduler) {

    private static final int WEEK = 7;

    public ReviewSchedule {
        memories = Collections.unmodifiableMap(new LinkedHashMap<>(memories));
    }

    /**
     * What follows from that ledger.
     *
     * @param zone by whose clocks the learner's days turn
     * @param today the learner's day: none can have answered later
     */
    public static ReviewSchedule of(LearningRecord ledger, Scheduler scheduler, ZoneId zone, LocalDate today) {
        Map<String, MemoryState> memories = new LinkedHashMap<>();
        for (String item : ledger.items()) {
            ledger.memory(item, scheduler, zone, today).ifPresent(memory -> memories.put(item, memory));
        }
        return new ReviewSchedule(memories, scheduler);
    }

    /** Of these questions only: a course may have lost some that a learner was once asked. */
    public ReviewSchedule among(Collection<String> items) {
        Map<String, MemoryState> some = new LinkedHashMap<>(memories);
        some.keySet().retainAll(Set.copyOf(items));
        return new ReviewSchedule(some, scheduler);
    }

    /** The ids of those whose day has come, the longest due first. */
    public List<String> due(LocalDate today) {
        return days().entrySet().stream()
                .filter(day -> !day.getValue().isAfter(today))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The day on which that question is due; empty where it was never answered. */
    public Optional<LocalDate> dueOn(String item) {
        return memory(item).map(scheduler::due);
    }

    /** What is remembered of that question; empty where it was never answered. */
    public Optional<MemoryState> memory(String item) {
        return Optional.ofNullable(memories.get(item));
    }

    private Map<String, LocalDate> days() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        memories.forEach((item, memory) -> days.put(item, scheduler.due(memory)));
        return days;
    }

    public Forecast forecast(LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return new Forecast(due(today).size(), within(tomorrow, tomorrow), within(tomorrow, today.plusDays(WEEK)));
    }

    private int within(LocalDate first, LocalDate last) {
        return (int) days().values().stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .count();
    }

    /**
     * How many questions are to be asked again, if none is before.
     *
     * @param today those that are overdue with them
     * @param week the seven days from tomorrow on
     */
    public record Forecast(int today, int tomorrow, int week) {}
}
