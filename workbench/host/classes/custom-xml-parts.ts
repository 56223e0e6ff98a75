import { type ApiClass, type ApiStates, NULL_OBJECT, object, readOnly } from '../api-class';
import { type Workbook, type XmlPart, nextId } from '../model/workbook';

export const customXmlPart: ApiClass<XmlPart> = {
  properties: { Id: readOnly((part) => part.id) },
  methods: {
    GetXml: (part) => part.xml,
    SetXml: (part, _session, [xml]) => {
      part.xml = String(xml);
    },
  },
};

export const customXmlPartCollection: ApiClass<ApiStates['CustomXmlPartCollection']> = {
  items: ({ namespace }, { book }) => partsOf(book, namespace).map((part) => object('CustomXmlPart', part)),
  methods: {
    Add: (_state, { book }, [xml]) => {
      const part = { id: nextId(book), xml: String(xml) };
      book.xmlParts.push(part);
      return object('CustomXmlPart', part);
    },
    GetByNamespace: (_state, _session, [namespace]) =>
      object('CustomXmlPartCollection', { namespace: String(namespace) }),
    GetOnlyItemOrNullObject: ({ namespace }, { book }) => {
      const [only, second] = partsOf(book, namespace);
      return only && !second ? object('CustomXmlPart', only) : NULL_OBJECT;
    },
  },
};

function partsOf(book: Workbook, namespace: string | undefined): readonly XmlPart[] {
  return book.xmlParts.filter((part) => namespace === undefined || part.xml.includes(`xmlns="${namespace}"`));
}
