package io.duepath.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.fixture.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Who may do what, by key, password or token. */
class AccessIT extends DeskClient {

    @Test
    void letsInOnlyWhoMay() {
        String caseId = opened("access-1");
        String step = "{\"step\":\"end-withdrawn\",\"reason\":\"why\"}";
        var nobody = service.send(service.request("/cases/" + caseId));
        assertThat(nobody.statusCode()).isEqualTo(401);
        as("Problem", nobody);
        assertThat(service.send(service.request("/cases").header("X-API-Key", "guess"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.send(service.request("/cases").header("Authorization", "Bearer none"))
                        .statusCode())
                .isEqualTo(401);
        String basic = Base64.getEncoder().encodeToString("any:reader".getBytes(StandardCharsets.UTF_8));
        assertThat(service.send(service.request("/cases").header("Authorization", "Basic " + basic))
                        .statusCode())
                .isEqualTo(200);
        for (String key : new String[] {"reader", "bob"}) {
            var refused = service.send("POST", "/cases/" + caseId + "/proposals", key, 1, step);
            assertThat(refused.statusCode()).as(key).isEqualTo(403);
            as("Problem", refused);
        }
        assertThat(service.send("POST", "/cases/" + caseId + "/proposals/p/approval", "reader", 1, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesTokensForKeysAndNamesThePersonInThem() {
        String caseId = opened("token-1");
        var proposed = post(caseId, "/proposals", "ann", "{\"step\":\"end-restructured\",\"reason\":\"new terms\"}");
        String approval = "/cases/" + caseId + "/proposals/"
                + as("Done", proposed).at("/id").asString() + "/approval";
        Instant later = Instant.now().plusSeconds(600);
        TokenIssuer issuer = TokenIssuer.get();

        assertThat(withToken(approval, issuer.token("cid", "legal:read", later)))
                .isEqualTo(403);
        assertThat(withToken(
                        approval,
                        issuer.token("cid", "legal:approve", Instant.now().minusSeconds(600))))
                .isEqualTo(401);
        assertThat(withToken(approval, issuer.token("ann", "legal:approve", later)))
                .isEqualTo(422);
        assertThat(withToken(approval, issuer.token("cid", "legal:approve", later)))
                .isEqualTo(200);
        assertThat(dossier(caseId).at("/proposals/0/decidedBy").asString()).isEqualTo("cid");
        assertThat(dossier(caseId).at("/current/closing/outcome").asString()).isEqualTo("restructured");
    }

    private static int withToken(String path, String token) {
        return service.send(service.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("If-Match", "\"2\"")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"reason\":\"agreed\"}")))
                .statusCode();
    }
}
