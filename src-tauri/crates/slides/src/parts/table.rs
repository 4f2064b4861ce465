//! A native table on a slide.

use crate::{
    ink::Ink,
    layout::TableGrid,
    parts::{shapes, tag},
    xml::{Emu, Esc, Hundredths, put},
};
use rapport_text::Lang;

/// The built-in style without fill or grid: the look is in the cells.
pub(crate) const STYLE: &str = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

/// Writes the frame of a table.
pub(crate) fn table(out: &mut String, id: usize, grid: &TableGrid, lang: Lang) {
    put!(
        out,
        concat!(
            r#"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{}" name="Table {}"/>"#,
            r#"<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>"#,
            "</p:nvGraphicFramePr>"
        ),
        id,
        id
    );
    shapes::frame(out, "p:xfrm", grid.rect);
    put!(
        out,
        concat!(
            r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">"#,
            r#"<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{}</a:tableStyleId></a:tblPr><a:tblGrid>"#
        ),
        STYLE
    );
    for width in &grid.widths {
        put!(out, r#"<a:gridCol w="{}"/>"#, Emu(*width));
    }
    out.push_str("</a:tblGrid>");
    for (row, (height, cells)) in grid.rows.iter().enumerate() {
        put!(out, r#"<a:tr h="{}">"#, Emu(*height));
        for (column, cell) in cells.iter().enumerate() {
            let numeric = grid.numeric.get(column).copied().unwrap_or(false);
            let side = match (numeric, grid.shaded && column > 0) {
                (true, _) => "r",
                (false, true) => "ctr",
                (false, false) => "l",
            };
            let (bold, ink) = if row == 0 { (1, Ink::Second) } else { (0, Ink::Text) };
            let ink = cell.fill.map_or(ink, Ink::on_top);
            let run = format!(
                concat!(
                    r#"lang="{}" sz="{}" b="{}" dirty="0"><a:solidFill>{}</a:solidFill>"#,
                    r#"<a:latin typeface="+mn-lt"/>"#
                ),
                tag(lang),
                Hundredths(grid.size),
                bold,
                ink
            );
            put!(out, r#"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{side}"/>"#);
            if cell.text.is_empty() {
                put!(out, "<a:endParaRPr {run}</a:endParaRPr>");
            } else {
                put!(out, "<a:r><a:rPr {run}</a:rPr><a:t>{}</a:t></a:r>", Esc(&cell.text));
            }
            let (left, right) = grid.sides(column);
            put!(
                out,
                r#"</a:p></a:txBody><a:tcPr marL="{}" marR="{}" marT="{}" marB="{}" anchor="{}">"#,
                Emu(left),
                Emu(right),
                Emu(grid.pad),
                Emu(grid.pad),
                match (row == 0, grid.shaded) {
                    (true, _) => "b",
                    (false, true) => "ctr",
                    (false, false) => "t",
                }
            );
            if grid.shaded {
                shaded(out, cell.fill);
                continue;
            }
            for line in ["lnL", "lnR", "lnT"] {
                put!(out, r#"<a:{line} w="0"><a:noFill/></a:{line}>"#);
            }
            let (width, ink) = if row == 0 { (12_700, Ink::Text) } else { (6_350, Ink::Line) };
            put!(
                out,
                r#"<a:lnB w="{width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>{ink}</a:solidFill><a:prstDash val="solid"/></a:lnB><a:noFill/></a:tcPr></a:tc>"#
            );
        }
        out.push_str("</a:tr>");
    }
    out.push_str("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
}

/// A cell of a grid of shaded numbers: the slide's ground parts it from its neighbours.
fn shaded(out: &mut String, fill: Option<Ink>) {
    for line in ["lnL", "lnR", "lnT", "lnB"] {
        put!(
            out,
            r#"<a:{line} w="19050" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>{}</a:solidFill><a:prstDash val="solid"/></a:{line}>"#,
            Ink::Sheet
        );
    }
    match fill {
        Some(ink) => put!(out, "<a:solidFill>{ink}</a:solidFill></a:tcPr></a:tc>"),
        None => out.push_str("<a:noFill/></a:tcPr></a:tc>"),
    }
}
