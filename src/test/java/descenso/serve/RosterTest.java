package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.serve.Roster.Member;
import descenso.serve.Roster.RosterException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reading of the file with the learners of a class. */
class RosterTest {

    @Test
    void linesOfOneNameAreOneMemberWithAllItsKeysAndCodes() throws RosterException {
        Roster roster = Roster.read("""
                name,group,key or code
                # the first group
                ana,A,ssh-ed25519 AAAA ana@home
                ana,A,ssh-ed25519 BBBB
                ana,A,K7PD-22XQ
                bo,B,"ecdsa-sha2-nistp256 CCCC"

                eva,staff,ssh-ed25519 DDDD
                """);
        assertThat(roster.members().values())
                .containsExactlyInAnyOrder(
                        new Member(
                                "ana",
                                "A",
                                List.of("ssh-ed25519 AAAA ana@home", "ssh-ed25519 BBBB"),
                                List.of("K7PD-22XQ")),
                        new Member("bo", "B", List.of("ecdsa-sha2-nistp256 CCCC"), List.of()),
                        new Member("eva", "staff", List.of("ssh-ed25519 DDDD"), List.of()));
        assertThat(roster.member("eva").orElseThrow().isStaff()).isTrue();
        assertThat(roster.member("ana").orElseThrow().isStaff()).isFalse();
        assertThat(roster.member("dan")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana,A,ssh-ed25519  AAAA", "\uFEFFana,A,ssh-ed25519\tAAAA", "ana,A,\" ssh-ed25519 AAAA\""})
    void spacesOfAKeyDoNotMakeItACode(String text) throws RosterException {
        assertThat(Roster.read(text).member("ana"))
                .contains(new Member("ana", "A", List.of("ssh-ed25519 AAAA"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'../x,A,K7PD-22XQ'; 1",
                "'ana,A,K7PD-22XQ\n,A,K7PD-22XQ'; 2",
                "'ana\n-b,A'; 2",
                "'a b,A'; 1",
                "'ana,A,-'; 1",
                "'bo,A\nana,A,K7PD-22X'; 2",
                "'ana,A,ssh-ed25519'; 1",
                "'ana,A,SSH-ED25519 AAAA'; 1",
                "'ana,A,from=\"*\" ssh-ed25519 AAAA'; 1",
                "'ana,A,AAAAC3NzaC1lZDI1NTE5AAAAIBbC4d5e6f7g8h9i0j1k'; 1"
            })
    void aLineWithoutAUsableNameKeyOrCodeIsReported(String text, int line) {
        assertThatThrownBy(() -> Roster.read(text))
                .isInstanceOfSatisfying(
                        RosterException.class, e -> assertThat(e.line()).isEqualTo(line));
    }
}
