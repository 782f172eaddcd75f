package descenso.progress;

import descenso.memory.FsrsScheduler;
import descenso.memory.FsrsScheduler.MemoryState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schedule of reviews: memory states by question id, in the order of the first sessions. */
public record ReviewSchedule(Map<String, MemoryState> memories) {

    private static final int WEEK = 7;

    /** Creates the schedule of a learning record on the learner's current day; no answer can be later. */
    public static ReviewSchedule of(LearningRecord learning, ZoneId zone, LocalDate today) {
        Map<String, MemoryState> memories = new LinkedHashMap<>();
        for (String item : learning.items()) {
            learning.memory(item, zone, today).ifPresent(memory -> memories.put(item, memory));
        }
        return new ReviewSchedule(memories);
    }

    /** Returns the schedule of the given questions only: a course may no longer have questions that were once asked. */
    public ReviewSchedule among(Collection<String> items) {
        Map<String, MemoryState> some = new LinkedHashMap<>(memories);
        some.keySet().retainAll(Set.copyOf(items));
        return new ReviewSchedule(some);
    }

    /** Returns the ids of the questions that are due, the longest overdue first. */
    public List<String> due(LocalDate today) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        memories.forEach(
                (item, memory) -> days.put(item, FsrsScheduler.withDefaults().due(memory)));
        return days.entrySet().stream()
                .filter(day -> !day.getValue().isAfter(today))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the day on which a question is due; empty if it was never answered. */
    public Optional<LocalDate> dueOn(String item) {
        return memory(item).map(FsrsScheduler.withDefaults()::due);
    }

    /** Returns the memory state of a question; empty if it was never answered. */
    public Optional<MemoryState> memory(String item) {
        return Optional.ofNullable(memories.get(item));
    }

    public Forecast forecast(LocalDate today) {
        int due = due(today).size();
        return new Forecast(
                due,
                due(today.plusDays(1)).size() - due,
                due(today.plusDays(WEEK)).size() - due);
    }

    /**
     * A forecast of the number of reviews if none is done before.
     *
     * @param today number of questions due today, including overdue ones
     * @param tomorrow number of questions that become due tomorrow
     * @param week number of questions that become due in the seven days from tomorrow
     */
    public record Forecast(int today, int tomorrow, int week) {}
}
