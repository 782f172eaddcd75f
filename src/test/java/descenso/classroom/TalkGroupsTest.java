package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.testing.CaseCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkGroupsTest {

    /**
     * Returns an answer by its code: {@code r} for a right one, a digit for a wrong one with this mistake, {@code =5}
     * for a wrong one without a diagnosis.
     */
    private static Attempt answer(String code) {
        return code.startsWith("r")
                ? EventFixture.answer(code, Grade.RIGHT)
                : code.startsWith("=")
                        ? EventFixture.answer(code, Grade.WRONG)
                        : EventFixture.answer("by " + code, Grade.WRONG, "mistake" + code);
    }

    /** Tests the groups of learners with answers; a minus sign is no vote. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # learners and answers          | groups
        ''                              | ''
        a r                             | ''
        a -, b -                        | a b
        a -, b -, c -                   | a b c
        a r, b 1                        | a b
        a 1, b 1, c r, d r              | a c, b d
        a r, b r, c 1, d 1, e 1, f 1    | a c, b d, e f
        a 1, b 1, c 2, d 2              | a c, b d
        a 1, b 1, c 1, d 2, e 3         | a c d, b e
        a =5, b =5, c =6, d =6          | a c, b d
        a r, b 1, c 1, d 1, e 2, f 2    | a b, c e, d f
        a r, b r, c -, d -              | a c, b d
        a r, b r, c 1, d 1, e -, f -    | c e, a f, b d
        a -, b -, c -, d r              | a d, b c
        a r, b r, c 1                   | a b c
        a r, b 1, c 2                   | a b c
        """)
    void learnersWhoThinkDifferentThingsTalk(String answers, String expected) {
        Map<String, Attempt> votes = new HashMap<>();
        List<String> there = new ArrayList<>();
        for (String each : answers.isEmpty() ? new String[0] : answers.split(", ", -1)) {
            String[] words = each.split(" ", -1);
            there.add(words[0]);
            if (!words[1].equals("-")) {
                votes.put(words[0], answer(words[1]));
            }
        }
        Collections.reverse(there);
        assertThat(TalkGroups.of(there, votes).stream()
                        .map(group -> String.join(" ", group))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void learnerWhoLeftIsInNoGroup() {
        assertThat(TalkGroups.of(List.of("ana", "ben"), Map.of("zoe", answer("r"), "ben", answer("1"))))
                .containsExactly(List.of("ana", "ben"));
    }

    @Test
    void learnerIsInExactlyOneGroupAndWithAVoterIfPossible() {
        for (int seed = 0; seed < CaseCount.of(20_000); seed++) {
            Random random = new Random(seed);
            List<String> there = new ArrayList<>();
            Map<String, Attempt> votes = new HashMap<>();
            int learners = random.nextInt(2, 12);
            for (int i = 0; i < learners; i++) {
                there.add("l" + i);
                String code = List.of("r", "1", "2", "=5", "-").get(random.nextInt(1 + random.nextInt(5)));
                if (!code.equals("-")) {
                    votes.put("l" + i, answer(code));
                }
            }
            List<List<String>> groups = TalkGroups.of(there, votes);
            assertThat(groups.stream().flatMap(Collection::stream))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(there);
            assertThat(groups.stream().map(List::size).sorted().toList())
                    .as("seed %d", seed)
                    .isEqualTo(Stream.concat(
                                    Collections.nCopies(learners / 2 - learners % 2, 2).stream(),
                                    Collections.nCopies(learners % 2, 3).stream())
                            .toList());
            int silent = learners - votes.size();
            if (silent <= votes.size()) {
                assertThat(groups).as("seed %d", seed).noneMatch(group -> Collections.disjoint(group, votes.keySet()));
            }
            Collections.shuffle(there, random);
            assertThat(TalkGroups.of(there, votes)).as("seed %d", seed).isEqualTo(groups);
        }
    }
}
