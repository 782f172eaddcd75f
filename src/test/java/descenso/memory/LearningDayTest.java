package descenso.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningDayTest {

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2026-03-02T03:59:59.999999999Z, 2026-03-01",
        "UTC,                 2026-03-02T04:00:00Z,           2026-03-02",
        "UTC,                 2026-03-02T00:00:00Z,           2026-03-01",
        "UTC,                 2026-03-02T23:59:59Z,           2026-03-02",
        "UTC,                 2026-01-01T01:00:00Z,           2025-12-31",
        "UTC,                 2024-03-01T03:00:00Z,           2024-02-29",
        // west and east of Greenwich
        "America/Mexico_City, 2026-03-02T09:59:59Z,           2026-03-01",
        "America/Mexico_City, 2026-03-02T10:00:00Z,           2026-03-02",
        "Asia/Kathmandu,      2026-03-01T22:14:59Z,           2026-03-01",
        "Asia/Kathmandu,      2026-03-01T22:15:00Z,           2026-03-02",
        // the night of 23 hours: two o'clock is followed by three
        "Europe/Madrid,       2026-03-29T01:59:59Z,           2026-03-28",
        "Europe/Madrid,       2026-03-29T02:00:00Z,           2026-03-29",
        "Europe/Madrid,       2026-03-28T03:00:00Z,           2026-03-28",
        // the night of 25 hours
        "Europe/Madrid,       2026-10-25T02:59:59Z,           2026-10-24",
        "Europe/Madrid,       2026-10-25T03:00:00Z,           2026-10-25",
        "Europe/Madrid,       2026-10-24T02:00:00Z,           2026-10-24",
        // zones where four o'clock itself was skipped, and where it came twice
        "Asia/Baku,           2015-03-28T23:59:59Z,           2015-03-28",
        "Asia/Baku,           2015-03-29T00:00:00Z,           2015-03-29",
        "Asia/Baku,           2015-10-24T22:59:59Z,           2015-10-24",
        "Asia/Baku,           2015-10-24T23:00:00Z,           2015-10-25",
        "Asia/Baku,           2015-10-25T00:30:00Z,           2015-10-25",
        // a shift of half an hour
        "Australia/Lord_Howe, 2026-04-04T17:29:59Z,           2026-04-04",
        "Australia/Lord_Howe, 2026-04-04T17:30:00Z,           2026-04-05",
        // an island that skipped a day
        "Pacific/Apia,        2011-12-30T09:59:59Z,           2011-12-29",
        "Pacific/Apia,        2011-12-30T14:00:00Z,           2011-12-31",
    })
    void dayBeginsAtFourByLocalClock(String zone, Instant instant, LocalDate day) {
        assertThat(LearningDay.of(instant, ZoneId.of(zone))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Baku", "Pacific/Apia"})
    void dayNeverDecreases(String zone) {
        Instant start = Instant.parse("2011-01-01T00:00:00Z");
        assertThat(Stream.iterate(start, instant -> instant.plus(Duration.ofMinutes(15)))
                        .limit(2 * 366 * 96)
                        .map(instant -> LearningDay.of(instant, ZoneId.of(zone)))
                        .collect(Collectors.toList()))
                .isSorted();
    }
}
