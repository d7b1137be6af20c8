/* Lets readers filter a table, or several as one: a box for words, a menu for each column of choices.
   Without this script the tables are whole. A cell of such a column says in data-rm-is what it is, a
   value a line. */
(() => {
  const kana = char => String.fromCharCode(char.charCodeAt(0) - 0x60)
  const plain = text => text.normalize("NFKC").toLowerCase().replace(/[ァ-ヶ]/g, kana)
  const element = (name, more = {}) => Object.assign(document.createElement(name), more)

  const labelled = (words, control) => {
    const label = element("label")
    label.append(element("span", {textContent: words}), control)
    return label
  }

  /* What was chosen stays while the tab is open, so that a reader can follow a link and come back. */
  const memory = key => ({
    read: () => { try { return JSON.parse(sessionStorage.getItem(key)) } catch { return null } },
    write: value => { try { sessionStorage.setItem(key, JSON.stringify(value)) } catch { /* none */ } },
  })

  const setUp = (place, number) => {
    const say = JSON.parse(place.dataset.rmFilter)
    const rows = [...place.querySelectorAll("tbody tr")].map(row => ({
      row,
      text: plain(row.textContent),
      values: [...row.cells].map(cell => (cell.dataset.rmIs || "").split("\n").filter(Boolean)),
    }))
    const heads = [...place.querySelector("thead tr").cells]
    const menus = heads.flatMap((head, column) => {
      if (!("rmChoice" in head.dataset)) return []
      const values = [...new Set(rows.flatMap(({values}) => values[column]))]
      return values.length > 1 ? [{column, values, select: element("select")}] : []
    })
    const box = element("input", {type: "search", autocomplete: "off"})
    const clear = element("button", {type: "button", textContent: say.clear})
    const count = element("output")
    const form = element("form", {className: "rm-filter", onsubmit: () => false})
    form.append(
      labelled(say.text, box),
      ...menus.map(({column, select}) => labelled(heads[column].textContent, select)),
      clear, count)
    place.before(form)
    const kept = memory(`rm-filter ${location.pathname} ${number}`)

    const fits = ({text, values}, words, except) =>
      words.every(word => text.includes(word)) &&
      menus.every(menu => menu === except || !menu.select.value ||
        values[menu.column].includes(menu.select.value))

    const apply = () => {
      const words = plain(box.value).split(/\s+/).filter(Boolean)
      for (const menu of menus) {
        const open = rows.filter(row => fits(row, words, menu))
        for (const option of menu.select.options) {
          if (!option.value) continue
          const found = open.filter(({values}) => values[menu.column].includes(option.value)).length
          option.textContent = `${option.value} (${found})`
          option.disabled = !found && !option.selected
        }
      }
      let shown = 0
      for (const row of rows) {
        row.row.hidden = !fits(row, words)
        shown += !row.row.hidden
      }
      for (const part of place.querySelectorAll("h2 + .rm-scroll")) {
        part.hidden = !part.querySelector("tbody tr:not([hidden])")
        part.previousElementSibling.hidden = part.hidden
      }
      count.textContent = say.count.replace("{n}", shown).replace("{of}", rows.length) +
        (shown ? "" : ` ${say.none}`)
      clear.hidden = !box.value && menus.every(({select}) => !select.value)
      kept.write([box.value, ...menus.map(({select}) => select.value)])
    }

    for (const {values, select} of menus)
      select.append(
        element("option", {value: "", textContent: say.all}),
        ...values.map(value => element("option", {value, textContent: value})))
    const [words, ...chosen] = kept.read() || []
    box.value = words || ""
    menus.forEach(({select}, i) => { select.value = chosen[i] || "" })
    for (const {select} of menus) if (select.selectedIndex < 0) select.value = ""
    clear.onclick = () => {
      for (const control of [box, ...menus.map(({select}) => select)]) control.value = ""
      apply()
      box.focus()
    }
    form.oninput = apply
    apply()
  }

  document.querySelectorAll("[data-rm-filter]").forEach(setUp)
})()
