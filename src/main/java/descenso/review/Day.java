package descenso.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days by which people learn: who studies past midnight is still in the evening. */
public final class Day {

    private static final int FIRST_HOUR = 4;

    private Day() {}

    /** The day that it is then and there; it turns when clocks show four in the morning, however long the night was. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().minusHours(FIRST_HOUR).toLocalDate();
    }
}
