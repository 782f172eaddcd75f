package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests which connection leaves when there is no place any more, and when its time is over. */
class WaitingRoomTest {

    private static final long LIMIT = 20;

    private final WaitingRoom<String> room = new WaitingRoom<>(LIMIT);
    private long now;

    private List<String> enter(String network, int count) {
        List<String> leavers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leavers.addAll(room.enter(network + "-" + now, network, now));
            now++;
        }
        return leavers;
    }

    @Test
    void theLongestSilentOfTheNetworkThatHasMostLeaves() {
        enter("a", 10);
        enter("b", WaitingRoom.PLACES - 10);
        room.hear("b-10", now);
        assertThat(enter("c", 2)).containsExactly("b-11", "b-12");
        assertThat(enter("b", 1)).containsExactly("b-13");
        assertThat(room.size()).isEqualTo(WaitingRoom.PLACES);
    }

    @Test
    void strangersOfManyNetworksTakeNoPlaceOfANetworkOfLearners() {
        enter("class", 1);
        room.logIn("class-0");
        assertThat(enter("class", WaitingRoom.PLACES)).isEmpty();
        for (int i = 0; i < 1_000; i++) {
            assertThat(enter("stranger" + i, 1)).noneMatch(each -> each.startsWith("class"));
        }
        assertThat(room.size()).isEqualTo(2 * WaitingRoom.PLACES);
        assertThat(enter("class", 1)).containsExactly("class-1");
    }

    @Test
    void aConnectionHasATimeOfSilenceAndATimeInAll() {
        room.enter("silent", "a", 0);
        room.enter("speaking", "a", 0);
        room.enter("asked", "a", 0);
        room.ask("asked");
        for (long time = 0; time <= 3 * LIMIT; time++) {
            assertThat(room.removeLate(time)).isEqualTo(time == LIMIT + 1 ? List.of("silent") : List.of());
            room.hear("speaking", time);
        }
        assertThat(room.removeLate(3 * LIMIT + 1)).containsExactly("speaking", "asked");
        assertThat(room.size()).isZero();
    }

    @Test
    void placesAreBoundedAndANewConnectionNeverLeavesWhateverComes() {
        Random random = new Random(1);
        List<String> here = new ArrayList<>();
        for (; now < 20_000; now++) {
            String fresh = "c" + now;
            List<String> leavers = room.enter(fresh, "n" + random.nextInt(1 << random.nextInt(12)), now);
            assertThat(here).containsAll(leavers);
            here.removeAll(leavers);
            here.add(fresh);
            String any = here.get(random.nextInt(here.size()));
            switch (random.nextInt(10)) {
                case 0 -> {
                    room.leave(any);
                    here.remove(any);
                }
                case 1 -> {
                    room.logIn(any);
                    here.remove(any);
                }
                default -> room.hear(any, now);
            }
            assertThat(room.size()).isEqualTo(here.size()).isLessThanOrEqualTo(3 * WaitingRoom.PLACES);
        }
    }
}
