package io.duepath.legal.printing;

import io.duepath.legal.document.BundleContents;
import io.duepath.legal.document.BundleFile;
import io.duepath.legal.document.BundleIndex;
import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.OverdueProof;
import io.duepath.legal.document.StatementOfAccount;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.document.Wording;
import java.util.List;
import java.util.Map;
import org.thymeleaf.context.Context;

/** The first page of a bundle, in Chinese and English at once; it needs no font but the reader's. */
public final class BundlePage implements BundleIndex {

    private final Templates templates = new Templates();

    @Override
    public Bytes write(BundleContents contents, List<BundleFile> files) {
        Map<String, Object> values = Map.of(
                "c",
                contents,
                "files",
                files,
                "w",
                new Wording(Tongue.EN),
                "statement",
                StatementOfAccount.of(contents.facts()),
                "overdue",
                OverdueProof.of(contents.facts()));
        return Bytes.of(templates.fill("bundle-index", new Context(Tongue.ZH.locale(), values)));
    }
}
