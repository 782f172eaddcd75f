package descenso.classroom;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Suggests who talks with whom after a vote: two learners who think different things, rather one who is right with one
 * who is wrong. Groups have two learners; one has three if the number is odd.
 */
public final class TalkGroups {

    private static final String RIGHT = "right";
    private static final String SILENT = "";

    private final Deque<String> right = new ArrayDeque<>();

    /** The learners whose answers are not right, by what they show. */
    private final Map<String, Deque<String>> others = new TreeMap<>();

    private final Deque<String> silent = new ArrayDeque<>();
    private final Map<String, Attempt> votes;

    private TalkGroups(Map<String, Attempt> votes) {
        this.votes = votes;
    }

    /**
     * Returns the groups of learners. They depend on the arguments only, so that all hosts suggest the same.
     *
     * @param there names of the learners who are there
     * @param votes the answers of the vote, by learner; those of learners who have left are ignored
     * @return empty if fewer than two are there
     */
    public static List<List<String>> of(Collection<String> there, Map<String, Attempt> votes) {
        TalkGroups groups = new TalkGroups(votes);
        for (String learner : new TreeSet<>(there)) {
            String thought = groups.thought(learner);
            Deque<String> pool = switch (thought) {
                case SILENT -> groups.silent;
                case RIGHT -> groups.right;
                default -> groups.others.computeIfAbsent(thought, key -> new ArrayDeque<>());
            };
            pool.add(learner);
        }
        return groups.paired();
    }

    /** Returns what a learner's answer shows of the thinking: its mistakes, or the answer itself without any. */
    private String thought(String learner) {
        Attempt vote = votes.get(learner);
        if (vote == null) {
            return SILENT;
        }
        if (vote.grade() == Grade.RIGHT) {
            return RIGHT;
        }
        List<String> mistakes = vote.effort().mistakes();
        return mistakes.isEmpty()
                ? "answer " + vote.answer().strip()
                : "mistakes " + String.join(" ", new TreeSet<>(mistakes));
    }

    private List<List<String>> paired() {
        List<List<String>> groups = new ArrayList<>();
        // those without a vote are spread first, over the answers of which there are most
        while (!silent.isEmpty() && voters() > 0) {
            groups.add(List.of(right.size() > wrong() ? right.remove() : ofLargest(), silent.remove()));
        }
        while (!right.isEmpty() && wrong() > 0) {
            groups.add(List.of(right.remove(), ofLargest()));
        }
        while (wrong() > 1) {
            List<Deque<String>> pools = largestFirst();
            String one = pools.get(0).remove();
            boolean isAlone = pools.size() == 1 || pools.get(1).isEmpty();
            groups.add(List.of(one, pools.get(isAlone ? 0 : 1).remove()));
        }
        List<String> left = new ArrayList<>(right);
        others.values().forEach(left::addAll);
        left.addAll(silent);
        for (int i = 0; i + 1 < left.size(); i += 2) {
            groups.add(List.of(left.get(i), left.get(i + 1)));
        }
        if (left.size() % 2 == 1 && !groups.isEmpty()) {
            join(left.get(left.size() - 1), groups);
        }
        // in alphabetical order, which does not tell who is right
        return groups.stream().map(group -> group.stream().sorted().toList()).toList();
    }

    private int voters() {
        return right.size() + wrong();
    }

    private int wrong() {
        return others.values().stream().mapToInt(Deque::size).sum();
    }

    /** Returns the learners of each answer that is not right; those with the most frequent one first. */
    private List<Deque<String>> largestFirst() {
        return others.values().stream()
                .sorted(Comparator.<Deque<String>>comparingInt(Deque::size).reversed())
                .toList();
    }

    private String ofLargest() {
        return largestFirst().get(0).remove();
    }

    /** Adds a learner to the first group in which all others think something else; to the first one if none is. */
    private void join(String learner, List<List<String>> groups) {
        int place = 0;
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i).stream().noneMatch(other -> thought(other).equals(thought(learner)))) {
                place = i;
            }
        }
        List<String> larger = new ArrayList<>(groups.get(place));
        larger.add(learner);
        groups.set(place, List.copyOf(larger));
    }
}
